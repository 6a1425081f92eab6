"""For others' tests and ours: strategies, laws, conformance cases."""
