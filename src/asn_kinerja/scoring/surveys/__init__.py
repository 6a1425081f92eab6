"""Surveys of satisfaction and integrity: instruments, readings every text shares, indices; no text's numbers."""
