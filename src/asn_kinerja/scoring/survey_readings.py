"""The path of ``asn_kinerja.scoring.surveys.readings`` in 0.1.0, kept; not here: anything of its own."""

from .surveys.readings import BeforeTable, BlankAnswers, ShortSample, StagedRounding

__all__ = ["BeforeTable", "BlankAnswers", "ShortSample", "StagedRounding"]
