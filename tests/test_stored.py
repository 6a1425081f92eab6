"""What an office filed under an earlier release is read, and computed again to the same values.

The files of ``tests/stored`` are never edited: a release adds its own (``python tests/test_stored.py RELEASE``) and
keeps every earlier one.
"""

import json
import sys
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asn_kinerja import Aspect, Bands, WeightedPolicy, evaluate, evaluate_year, scoring, to_plain
from asn_kinerja.errors import AsnKinerjaError, PlainDataError
from asn_kinerja.finding import Finding, Unknown
from asn_kinerja.model import Behaviour
from asn_kinerja.regulations import permenpanrb_6_2022, pp_46_2011
from asn_kinerja.stored import SCHEMAS, Recomputed, recompute
from asn_kinerja.words import Text
from specimens import AGENCY, EVALUATION, HALF, NAME, NUMBER, PROPOSED, RATED, RECORD, REST, RULE

STORED = Path(__file__).parent / "stored"
FILES = sorted(STORED.glob("*/*.json"))
#: Paths that a later release computes otherwise, by file, each with its entry of the changelog beside it.
CHANGED: dict[str, tuple[str, ...]] = {
    "0.1.0/permenpanrb_6_2022": ("notes",),  # ratings without any realisation are noted
}
#: The agency's policies the files were made under, by their names: never changed either.
POLICIES = {AGENCY.name: AGENCY}

#: Marks that put the total between two printed bands.
HIGH = Behaviour.marks(**dict.fromkeys(RECORD.behaviour.names, "75.5"))
TOO_FEW = Unknown((Text("responden terlalu sedikit", "too few answers"),))


def index_unknown() -> Finding[Unknown]:
    """Return an index that could not be computed, as a realisation."""
    return Finding(TOO_FEW, RULE, RULE.title, RULE.cite, "plain", (("value", TOO_FEW),))


def results() -> dict[str, Any]:
    """Return what a release files: one result of each kind."""
    gap = pp_46_2011.policy(pp_46_2011.BandGap.CLOSED, pp_46_2011.ZeroRule.WHOLE_ROW)
    open_total = RECORD.skp.realised(RECORD.realised, behaviour=HIGH, extras=RECORD.extras)
    return {
        "pp_46_2011": evaluate(RECORD),
        "pp_46_2011_readings": evaluate(RECORD, pp_46_2011.policy(*(r.alternatives[0] for r in gap.readings))),
        "pp_46_2011_gap": evaluate(open_total, gap),
        "pp_46_2011_two_plans": evaluate_year([HALF, REST]),
        "unknown": evaluate(
            RECORD.skp.realised({**RECORD.realised, "kk.mutu": index_unknown()}, behaviour=RECORD.behaviour)
        ),
        "permenpanrb_6_2022": evaluate(RATED),
        "permenpanrb_6_2022_proposed": evaluate(PROPOSED, permenpanrb_6_2022.policy(propose=AGENCY)),
        "agency": evaluate(RECORD, AGENCY),
    }


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def holds(now: Any, kept: Any) -> bool:
    """Say whether *now* is what was kept, objects with further facts included."""
    if isinstance(kept, dict):
        return kept.keys() <= now.keys() and all(holds(now[key], kept[key]) for key in kept)
    if isinstance(kept, list):
        return len(kept) == len(now) and all(map(holds, now, kept))
    return type(now) is type(kept) and now == kept


def own_policy(kept: dict[str, Any]) -> Any:
    """Return the agency's policy a file was made or proposed under."""
    made = kept["policy"] if kept["policy"]["regulation"] is None else (kept["proposal"] or {}).get("policy", {})
    return POLICIES.get(made.get("name"))


class TestFiles:
    @pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
    def test_what_was_filed_is_computed_again_to_the_same_values(self, path):
        kept = read(path)

        found = recompute(kept, own_policy(kept))

        expected = CHANGED.get(f"{path.parent.name}/{path.stem}", ())
        now = found.evaluation.to_dict()
        assert expected == tuple(one.path for one in found.differences)
        assert all(kept[key] == now[key] for key in ("predikat", "score", "rows"))
        assert expected or holds(now["steps"], kept["steps"])

    def test_there_is_a_file_of_every_kind(self):
        assert set(results()) <= {path.stem for path in FILES}

    @pytest.mark.parametrize("name", ["unknown", "pp_46_2011_gap"])
    def test_a_third_answer_is_filed_too(self, name):
        assert isinstance(results()[name].predikat, Unknown)

    def test_no_file_names_anybody(self):
        assert not any(word in path.read_text(encoding="utf-8") for path in FILES for word in (NAME, NUMBER))

    @pytest.mark.parametrize("name", results())
    @pytest.mark.parametrize("identify", [False, True])
    def test_what_this_release_writes_it_reads(self, name, identify):
        evaluation = results()[name]
        kept = json.loads(json.dumps(evaluation.to_dict(identify=identify)))

        found = recompute(kept, own_policy(kept))

        assert () == found.differences
        assert to_plain(evaluation)["predikat"] == to_plain(found.evaluation)["predikat"]
        assert evaluation.pair == found.evaluation.pair


def kept() -> Any:
    return json.loads(json.dumps(to_plain(EVALUATION)))


def problems(stored: Any, policy: Any = None) -> list[tuple[str, str]]:
    with pytest.raises(AsnKinerjaError) as refused:
        recompute(stored, policy)
    return [(one.code, one.path) for one in refused.value.problems]


class TestDifferences:
    def test_a_changed_predikat_is_named_in_both_words(self):
        stored = kept()
        stored["predikat"] = "CUKUP"

        (one,) = recompute(stored).differences

        assert ("stored_differs", "predikat") == (one.code, one.path)
        assert "predikat: kept 'CUKUP', now 'SANGAT_BAIK'" in one.text("en")

    def test_every_changed_step_has_its_path(self):
        stored = kept()
        stored["score"]["exact"] = "76"
        stored["steps"]["premises"][0]["value"] = "1"
        stored["rows"]["kk"] = "2"

        found = recompute(stored).differences

        assert ["score.exact", "rows.kk", "steps.premises[0].value"] == [one.path for one in found]

    def test_what_this_release_adds_to_an_object_is_no_difference(self):
        stored = kept()
        del stored["steps"]["cite"]["id"]

        assert () == recompute(stored).differences

    def test_what_this_release_no_longer_computes_is_one(self):
        stored = kept()
        stored["steps"]["cite"]["lembaran"] = "LN 2011/121"

        assert [("stored_gone", "steps.cite")] == [(one.code, one.path) for one in recompute(stored).differences]

    def test_a_missing_part_is_one(self):
        stored = kept()
        del stored["rows"]

        assert ["missing_key"] == [one.code for one in recompute(stored).differences]

    def test_another_length_of_a_list_is_one(self):
        stored = kept()
        stored["steps"]["premises"].pop()

        assert ["steps.premises"] == [one.path for one in recompute(stored).differences]

    def test_a_note_may_be_worded_otherwise(self):
        stored = json.loads(json.dumps(evaluate_year([HALF, REST]).to_dict()))
        stored["notes"][0]["text"]["id"] = "Dulu ditulis lain."
        assert () == recompute(stored).differences

        stored["notes"][0]["code"] = "another"
        assert ["notes[0].code"] == [one.path for one in recompute(stored).differences]

    def test_no_name_put_into_a_value_is_repeated(self):
        stored = kept()
        stored["predikat"] = stored["score"] = NAME
        stored["steps"]["value"] = NUMBER

        told = " ".join(one.text("en") + repr(one) for one in recompute(stored).differences)

        assert NAME not in told
        assert NUMBER not in told

    def test_the_record_decides_not_the_kept_result(self):
        stored = kept()
        stored["records"][0]["realised"]["kk.jumlah"] = "6"

        found = recompute(stored)

        assert EVALUATION.score > found.evaluation.score
        assert "score.exact" in [one.path for one in found.differences]


class TestPolicies:
    def test_an_agency_s_policy_must_be_given(self):
        assert [("stored_policy", "policy")] == problems(evaluate(RECORD, AGENCY).to_dict())

    def test_the_policy_that_proposed_must_be_given(self):
        stored = results()["permenpanrb_6_2022_proposed"].to_dict()

        assert [("stored_policy", "policy")] == problems(stored)

    def test_a_policy_that_changed_since_is_told(self):
        bands = Bands.at_least({91: "A", 70: "B"}, below="C")
        changed = WeightedPolicy(name="Contoh", parts=dict(AGENCY.parts), bands=bands)

        found = recompute(evaluate(RECORD, AGENCY).to_dict(), changed)

        assert "stored_policy_differs" == found.differences[0].code
        assert "predikat" in [one.path for one in found.differences]

    def test_a_proposing_policy_that_changed_since_is_told(self):
        whole = {Aspect.QUANTITY: (50, scoring.quantity.ratio()), Aspect.QUALITY: (30, scoring.quality.ratio())}
        parts = {**whole, Aspect.TIMELINESS: (20, scoring.timeliness.mirrored())}
        changed = WeightedPolicy(name="Contoh", parts=parts, bands=AGENCY.bands)
        stored = results()["permenpanrb_6_2022_proposed"].to_dict()

        assert "stored_policy_differs" == recompute(stored, changed).differences[0].code

    def test_readings_are_those_that_were_kept(self):
        stored = results()["pp_46_2011_readings"].to_dict()

        found = recompute(stored)

        assert results()["pp_46_2011_readings"].policy.readings == found.evaluation.policy.readings

    def test_a_reading_the_text_does_not_offer_is_refused(self):
        stored = kept()
        stored["policy"]["readings"][2]["value"] = "LAIN"
        stored["policy"]["readings"][3] = None

        assert [("stored_reading", f"policy.readings[{i}]") for i in (2, 3)] == problems(stored)

    def test_a_regulation_s_policy_made_by_the_caller_is_taken_as_it_is(self):
        found = recompute(kept(), pp_46_2011.policy(pp_46_2011.ZeroRule.WHOLE_ROW))

        assert () == found.differences

    def test_a_text_of_a_later_release_is_refused_by_name(self):
        stored = kept()
        stored["policy"]["regulation"] = "PP 46/2041"

        with pytest.raises(PlainDataError, match=r"policy\.regulation: the text 'PP 46/2041' is not in this release"):
            recompute(stored)

    def test_what_is_no_policy_is_refused(self):
        assert [("policy_part", "policy")] == problems(kept(), 5)


class TestGarbage:
    @pytest.mark.parametrize("schema", [None, 1, "asn-kinerja/evaluation/2", "", ["asn-kinerja/evaluation/1"], NAME])
    def test_an_unknown_schema_is_refused_before_anything_is_read(self, schema):
        stored = {**kept(), "schema": schema}

        assert [("stored_schema", "schema")] == problems(stored)

    def test_the_schema_written_is_among_those_read(self):
        assert kept()["schema"] in SCHEMAS

    @pytest.mark.parametrize("stored", [None, 5, [], "text", b"{}"])
    def test_what_is_no_object_is_refused(self, stored):
        assert [("type", "")] == problems(stored)

    def test_every_problem_has_its_full_path(self):
        stored = kept()
        stored["records"][0]["results"][0]["indicators"][1]["target"] = {"at_least": "0"}
        stored["policy"]["regulation"] = 5
        stored["policy"]["readings"] = "all"

        found = problems(stored)

        assert ("target_positive", "records[0].results[0].indicators[1].target") in found
        assert ("stored_regulation", "policy.regulation") in found
        assert ("type", "policy.readings") in found

    @pytest.mark.parametrize(
        ("records", "code"), [(None, "type"), ([], "missing_key"), ("x", "type"), ([None], "type")]
    )
    def test_records_that_are_none_are_refused(self, records, code):
        assert code == problems({**kept(), "records": records})[0][0]

    def test_a_policy_that_is_no_object_is_refused(self):
        assert [("type", "policy")] == problems({**kept(), "policy": []})

    def test_a_cyclic_result_ends(self):
        stored = kept()
        stored["steps"]["premises"] = [stored["steps"]]

        assert isinstance(recompute(stored), Recomputed)

    @given(st.data())
    def test_a_spoilt_result_is_refused_or_recomputed(self, data):
        """Whatever one value is replaced by, an answer or an error of ours comes back, and it names nobody."""
        stored = deepcopy(kept())
        place: Any = stored
        for _ in range(data.draw(st.integers(0, 6))):
            below = list(place) if isinstance(place, dict) else list(range(len(place)))
            inner = [key for key in below if isinstance(place[key], dict | list) and place[key]]
            if not inner:
                break
            place = place[data.draw(st.sampled_from(inner))]
        key = data.draw(st.sampled_from(list(place) if isinstance(place, dict) else list(range(len(place)))))
        place[key] = data.draw(st.sampled_from([None, 0, -1, 1.5, "", NAME, NUMBER, [], {}, [[]], {"a": NUMBER}, True]))
        try:
            told = "".join(repr(one) for one in recompute(stored).differences)
        except AsnKinerjaError as refused:
            told = str(refused) + repr(refused)

        assert NAME not in told
        assert NUMBER not in told


def write(release: str) -> None:
    """File what this release computes, under its name; an existing file stays as it is."""
    folder = STORED / release
    folder.mkdir(parents=True, exist_ok=True)
    for name, evaluation in results().items():
        path = folder / f"{name}.json"
        if not path.exists():
            path.write_text(json.dumps(evaluation.to_dict(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(sys.argv[1])
