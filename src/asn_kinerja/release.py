"""The release of this library: what plain data and digests name.

Here: the version. Not here: anything else.
"""

__version__ = "0.1.0"
