"""Sphinx configuration of the asn_kinerja site."""

import asn_kinerja

project = "asn_kinerja"
author = "The asn_kinerja authors"
project_copyright = "2026, the asn_kinerja authors"
version = release = asn_kinerja.__version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "examples/**"]
html_theme = "furo"
html_title = "asn_kinerja"
myst_heading_anchors = 3
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_use_ivar = True
python_use_unqualified_type_names = True
suppress_warnings = ["myst.xref_missing"]
