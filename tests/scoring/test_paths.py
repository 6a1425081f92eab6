"""Paths of 0.1.0 that the documentation showed still lead to the same things."""

from importlib import import_module

import pytest


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ratios", "parts"),
        ("inverse", "parts.inverse"),
        ("complaints", "services"),
        ("indices", "surveys.indices"),
        ("survey_readings", "surveys.readings"),
    ],
)
def test_an_old_path_leads_to_the_new_one(old: str, new: str) -> None:
    kept, stands = (import_module(f"asn_kinerja.scoring.{one}") for one in (old, new))

    assert kept.__all__
    for name in kept.__all__:
        assert getattr(kept, name) is getattr(stands, name)
