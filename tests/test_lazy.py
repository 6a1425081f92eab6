"""Names that load their module when they are asked for."""

import subprocess
import sys

import pytest

import asn_kinerja.front
import asn_kinerja.model
import asn_kinerja.scoring
from asn_kinerja.lazy import loader
from asn_kinerja.regulations import permenpanrb_6_2022


def test_a_name_is_the_thing_of_its_module():
    load = loader("asn_kinerja", "here", {"coaching_needs": "coaching"})

    assert load("coaching_needs") is asn_kinerja.front.coaching_needs


@pytest.mark.parametrize("module", [asn_kinerja.front, asn_kinerja.model])
def test_any_other_name_is_no_attribute_of_the_module(module):
    with pytest.raises(AttributeError, match=rf"module '{module.__name__}' has no attribute 'nothing'"):
        _ = module.nothing


@pytest.mark.parametrize("module", [asn_kinerja.model, asn_kinerja.scoring, permenpanrb_6_2022])
def test_every_name_is_offered_before_its_module_is_loaded(module):
    assert set(dir(module)) == set(module.__all__)


def test_what_is_loaded_late_is_not_loaded_by_importing_the_library():
    code = "import sys, asn_kinerja; print([name for name in sys.modules if name.endswith(('.survey', '.coaching'))])"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
