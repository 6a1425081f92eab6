"""What constructors check in common."""

import pytest

from asn_kinerja.checks import count_problem, key_path


class TestCountProblem:
    @pytest.mark.parametrize("value", [0, 1, 10**6])
    def test_whole_numbers_from_nought_are_fine(self, value):
        assert count_problem(value, "n") is None

    @pytest.mark.parametrize("value", [-1, True, 1.0, "1", None])
    def test_anything_else_is_a_problem_at_its_place(self, value):
        assert ("whole", "n") == (count_problem(value, "n").code, count_problem(value, "n").path)

    def test_a_number_too_large_to_count_with_is_one(self):
        """As everywhere else."""
        found = count_problem(10**5000, "n")

        assert (True, "n") == (found.code.startswith("number"), found.path)


class TestKeyPath:
    def test_a_code_is_shown_and_anything_else_is_told_by_its_number(self):
        """It may be a name."""
        assert ["m['ikm']", "m['IKM_1']", "m[2]", "m[3]"] == [
            key_path("m", key, n) for n, key in enumerate(("ikm", "IKM_1", "Sari", 5))
        ]
