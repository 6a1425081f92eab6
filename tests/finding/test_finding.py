"""Findings: a value with its rule, what it was given and what it rests on."""

import json
import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from asn_kinerja.errors import RecordError
from asn_kinerja.finding import Document, Finding, Score, Unknown
from asn_kinerja.finding.finding import plain_value
from asn_kinerja.law import Reading, Regulation, Rule, Standing, reading
from asn_kinerja.model import Aspect
from asn_kinerja.model.realisation import read
from asn_kinerja.words import Text

TEXT = Regulation("PP", 46, 2011)
POLICY = Regulation("Contoh: Dinas Kebersihan", None, None).cite(Standing.POLICY)


@reading("celah", default="LOWER", about=Text("celah", "gap"), why=Text("dekat", "close"))
class Gap(Reading):
    LOWER = "BATAS_BAWAH", Text("bawah", "lower")
    UPPER = "BATAS_ATAS", Text("atas", "upper")


def rule(key, standing=Standing.OFFICIAL_TEXT, cite=None, **place):
    cite = cite or TEXT.cite(standing, **place)
    return Rule(key, cite, Text(f"Judul {key}", f"Title {key}"), Text(f"Kalimat {key}.", f"Sentence {key}."))


def finding(key="a", value=80, how="plain", facts=None, subject=None, **more):
    here = more.pop("rule", None) or rule(key, pasal="7")
    score = Score(Fraction(value).as_integer_ratio()) if isinstance(value, (int, str)) else value
    facts = {"value": score} if facts is None else facts
    return Finding(
        score, here, subject or Text(f"Hal {key}", f"Thing {key}"), here.cite, how, tuple(facts.items()), **more
    )


class TestUnknown:
    REASONS = Unknown((Text("celah", "gap"), Text("tanggal", "date")), (Text("tanggal lahir", "birth date"),))

    def test_unknown_never_means_fine(self):
        assert not self.REASONS
        assert not Unknown(())

    def test_it_says_every_reason_in_both_languages(self):
        assert "celah; tanggal" == self.REASONS("id")
        assert "gap; date" == self.REASONS("en")

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        with pytest.raises(AttributeError):
            self.REASONS.reasons = ()
        assert self.REASONS == pickle.loads(pickle.dumps(self.REASONS))
        assert hash(self.REASONS) == hash(pickle.loads(pickle.dumps(self.REASONS)))


class TestFinding:
    def test_walking_goes_from_the_top_down_in_order(self):
        tree = finding("a", premises=(finding("b", premises=(finding("c"),)), finding("d")))

        assert ["a", "b", "c", "d"] == [step.rule.key for step in tree.walk()]

    def test_plain_data_holds_every_step_and_exact_numbers(self):
        tree = finding("a", "86.595", premises=(finding("b", "1/3"),), readings=(Gap.UPPER,))
        data = tree.to_dict()

        assert "a" == data["rule"]
        assert "17319/200" == data["value"] == data["facts"]["value"]
        assert "PP 46/2011" == data["cite"]["regulation"]
        assert [{"reading": "celah", "value": "BATAS_ATAS", "name": "Gap.UPPER"}] == data["readings"]
        assert ("plain", "1/3") == (data["premises"][0]["how"], data["premises"][0]["value"])
        assert data == json.loads(json.dumps(data))

    def test_repr_does_not_print_what_it_rests_on(self):
        text = repr(finding("a", premises=(finding("b"),), given={"nip": "199003052015032001"}, by=len))

        assert "premises" not in text
        assert "given" not in text
        assert "1990" not in text

    def test_it_is_frozen_equal_hashable_and_pickles(self):
        tree = finding("a", premises=(finding("b"),), readings=(Gap.LOWER,))
        twin = pickle.loads(pickle.dumps(tree))

        with pytest.raises(AttributeError):
            tree.value = None
        assert tree == twin
        assert hash(tree) == hash(twin)
        assert tree != finding("a")

    def test_a_deep_tree_can_be_walked_and_written(self):
        tree = finding("last")
        for i in range(100):
            tree = finding(f"step{i}", premises=(tree,))

        assert 101 == len(list(tree.walk()))
        assert "last" in json.dumps(tree.to_dict())


class TestPlainValue:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (Score((1, 3)), "1/3"),
            (12, "12"),
            (Decimal("80.50"), "161/2"),
            (Fraction(4, 2), "2"),
            (Aspect.COST, "COST"),
            (Gap.UPPER, "UPPER"),
            (Unknown((Text("celah", "gap"),)), {"unknown": ["celah"]}),
            (Text("halo", "hello"), "halo"),
            ((1, ("a", None)), ["1", ["a", None]]),
            (None, None),
            (True, True),
            ("abc", "abc"),
            (date(2018, 1, 2), "2018-01-02"),
        ],
        ids=lambda value: type(value).__name__,
    )
    def test_numbers_become_exact_text_and_words_names(self, value, expected):
        plain = plain_value(value)

        assert expected == plain
        assert type(expected) is type(plain)


class TestExplanation:
    """A finding as a document: steps as nested lines, sources as numbered notes."""

    def test_a_step_names_its_value_its_sentence_and_its_source(self):
        step = finding(
            "a",
            "80.5",
            "ratio",
            {"realised": 161, "target": 200, "unit": "kk", "scale": 100, "value": Fraction("80.5")},
        )
        page = step.explain("id")
        (section,) = page.sections
        (line,) = section.items

        assert isinstance(page, Document)
        assert "Judul a: 80,50" == page.title
        assert "Perhitungan" == section.heading
        assert "161 dari target 200 kk: 161 ÷ 200 × 100 = 80,5" == line.text
        assert ("Hal a", "80,50", "161/2", (1,)) == (line.label, line.value, line.exact, line.refs)
        assert ("Kalimat a. PP 46/2011 Pasal 7; dicocokkan dengan naskah resmi.",) == page.sources

    def test_indonesian_is_what_it_speaks_unless_asked(self):
        assert finding().explain("id") == finding().explain()
        assert "Computation" == finding().explain("en").sections[0].heading

    def test_it_says_that_it_is_a_computation_and_not_a_determination(self):
        assert finding().explain("id").closing.startswith("Ini hitungan, bukan penetapan.")
        assert finding().explain("en").closing.startswith("This is a computation, not a determination.")

    def test_a_source_is_listed_once_in_the_order_it_is_met(self):
        tree = finding(
            "a",
            how="mean",
            facts={"parts": ((1, 80), (1, 80)), "count": 2, "value": 80},
            premises=tuple(
                finding("b", how="rounded", facts={"x": 80, "value": 80}, subject=f"baris {i}") for i in (1, 2)
            ),
        )
        page = tree.explain("en")
        (top,) = page.sections[0].items

        assert 2 == len(page.sources)
        assert page.sources[0].startswith("Sentence a.")
        assert [(1,), (2,), (2,)] == [top.refs, *(line.refs for line in top.items)]
        assert ["baris 1", "baris 2"] == [line.label for line in top.items]

    @pytest.mark.parametrize(
        ("standing", "ending"),
        [
            (Standing.OFFICIAL_TEXT, "; official text read."),
            (Standing.CORROBORATED, "; corroborated by several sources."),
            (Standing.SINGLE_SOURCE, "; with caution: one source only."),
            (Standing.UNVERIFIED, "; with caution: not verified."),
        ],
    )
    def test_a_weak_source_is_marked(self, standing, ending):
        (source,) = finding(rule=rule("a", standing, pasal="7")).explain("en").sources

        assert "Sentence a. PP 46/2011 Pasal 7" + ending == source

    def test_a_policy_is_called_policy_once(self):
        (source,) = finding(rule=rule("a", cite=POLICY)).explain("id").sources

        assert "Kalimat a. Contoh: Dinas Kebersihan (kebijakan, bukan aturan hukum)." == source

    def test_a_half_step_of_the_same_rule_stays_in_its_line(self):
        half = finding("a", "86.595", "plain", {"value": Fraction("86.595")})
        whole = finding("a", "86.6", "rounded", {"x": Fraction("86.595"), "value": Fraction("86.6")}, premises=(half,))
        (line,) = whole.explain("en").sections[0].items

        assert "86.595; 86.595 rounded to 86.6" == line.text
        assert () == line.items

    def test_bare_figures_are_named_in_the_line_they_lead_to(self):
        figures = tuple(finding(key, value, "plain") for key, value in (("b", 80), ("c", "90.5")))
        facts = {"parts": ((1, 80), (1, Fraction("90.5"))), "count": 2, "value": Fraction("85.25")}
        (line,) = finding("a", "85.25", "mean", facts, premises=figures).explain("en").sections[0].items

        assert "Thing b 80, Thing c 90.5: (80 + 90.5) ÷ 2 = 85.25" == line.text
        assert () == line.items

    def test_a_step_with_steps_of_its_own_keeps_them_under_it(self):
        deep = finding("b", how="rounded", facts={"x": 80, "value": 80}, premises=(finding("c", how="count"),))
        (line,) = finding("a", premises=(deep,)).explain("en").sections[0].items

        assert ["Thing b"] == [below.label for below in line.items]

    def test_the_third_answer_is_explained_by_its_reasons(self):
        unknown = Unknown((Text("di celah tabel", "in a gap of the table"),))
        page = finding(value=unknown, facts={"x": Fraction("75.5"), "value": unknown}, how="no_band").explain("en")

        assert "Title a: in a gap of the table" == page.title
        assert "75.5 lies in no band: in a gap of the table" == page.sections[0].items[0].text

    def test_a_notebook_shows_the_explanation(self):
        html = finding()._repr_html_()

        assert finding().explain().to_html() == html
        assert "Kalimat a." in html


PLACE = Regulation("PP", 46, 2011).cite(Standing.CORROBORATED)


class TestWhatIsNoFinding:
    """What a realisation could be made of is checked where it is made."""

    RULE = Rule("x", PLACE, Text("x", "x"), Text("x", "x"))

    @pytest.mark.parametrize(
        ("change", "path"),
        [
            ({"how": "nonsense"}, "how"),
            ({"how": None}, "how"),
            ({"rule": "x"}, "rule"),
            ({"cite": None}, "cite"),
            ({"facts": []}, "facts"),
            ({"premises": [1]}, "premises"),
            ({"premises": (1,)}, "premises"),
            ({"readings": None}, "readings"),
        ],
    )
    def test_parts_of_a_wrong_kind_are_refused(self, change, path):
        parts = {"value": 1, "rule": self.RULE, "subject": "x", "cite": PLACE, "how": "plain", **change}

        with pytest.raises(RecordError) as refused:
            Finding(**parts)
        assert [path] == [one.path for one in refused.value.problems]

    @pytest.mark.parametrize("facts", [(), (("value",),), (5,), (("parts", 5),)])
    def test_facts_that_do_not_fit_the_sentence_are_refused_by_its_page(self, facts):
        found = Finding(Score((1, 2)), self.RULE, "x", PLACE, "ratio", facts)

        for page in (found.explain, lambda: found.explain("en")):
            with pytest.raises(RecordError, match="facts: "):
                page()

    @pytest.mark.parametrize("parts", [("abc",), (5,), ([Text("x", "x")],), ((1,),), ((), "x"), ((), ("x",))])
    def test_reasons_that_are_no_texts_are_refused(self, parts):
        with pytest.raises(RecordError):
            Unknown(*parts)

    @pytest.mark.parametrize("value", [object(), [1], {"a": 1}, 1j, None, b"5", range(3)])
    def test_a_finding_of_something_else_is_no_realisation(self, value):
        found = read(Finding(value, self.RULE, "x", PLACE, "plain"), "realised[0]")

        assert "realisation_kind" == found.code

    @pytest.mark.parametrize("pair", [(10**501, 1), (1, 10**501), (10**501, 3)])
    def test_a_finding_longer_than_the_mean_of_many_indices_is_no_realisation(self, pair):
        made, short = (Finding(Score(one), self.RULE, "x", PLACE, "plain") for one in (pair, (10**499, 7)))

        assert ("result_size", "realised[0]") == ((found := read(made, "realised[0]")).code, found.path)
        assert read(short, "realised[0]") is short
