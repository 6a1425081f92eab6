"""Messages about scales, units, odd pairs and parts of a plan's period.

Here: words by code. Not here: any check, any threshold.
"""

from collections.abc import Mapping

from .message import Message, message

SCALES: Mapping[str, Message] = {
    "scale_other": message(
        "realisasinya memakai {value}, sedangkan targetnya {target}",
        "the realisation is in {value}, while the target is {target}",
        ("satu satuan dan satu skala untuk keduanya", "one unit and one scale for both"),
        (
            "Tulis targetnya dalam {value}, atau hitung realisasinya dalam satuan target.",
            "Write the target in {value}, or work the realisation out in the unit of the target.",
        ),
    ),
    "scale_doubt": message(
        "realisasinya memakai {value}, sedangkan targetnya {target}; apakah keduanya sama tidak dapat dipastikan",
        "the realisation is in {value}, while the target is {target}; whether these are the same cannot be told",
        ("", ""),
        ("Periksa satuan targetnya.", "Check the unit of the target."),
    ),
    "scales_mixed": message(
        "{value} dan {other} dijumlahkan apa adanya, padahal skalanya berbeda",
        "{value} and {other} would be added as they stand, although they are on different scales",
        ("satu skala untuk semua indikator satu aspek", "one scale for all indicators of one aspect"),
        (
            "Hitung tiap indikator terhadap targetnya, atau pisahkan ke aspek lain.",
            "Measure each indicator against its own target, or move one to another aspect.",
        ),
    ),
    "scales_unclear": message(
        "{value} dan {other} dijumlahkan apa adanya; apakah skalanya sama tidak dapat dipastikan",
        "{value} and {other} are added as they stand; whether they are on one scale cannot be told",
    ),
    # parts of a period
    "part_months": message(
        "target ini jumlah selama {plan}; untuk {part} bulannya tidak penuh, sehingga tidak dapat dibagi menurut bulan",
        "this target is a total over {plan}; for {part} its months are not whole, so it cannot be shared out by months",
        ("periode berupa bulan penuh, atau Span.TOTAL_BY_DAYS", "a period of whole months, or Span.TOTAL_BY_DAYS"),
        (
            "Nilai bulan penuh, pilih Span.TOTAL_BY_DAYS, atau tulis target bagian itu sendiri.",
            "Evaluate whole months, choose Span.TOTAL_BY_DAYS, or write a target for that part.",
        ),
    ),
    "part_unsaid": message(
        "yang dinilai hanya {value}, bagian dari {plan}; target {codes} tidak menyebut jumlah atau tingkat, sehingga "
        "dipakai utuh",
        "only {value} was evaluated, a part of {plan}; the targets {codes} do not say whether they are totals or "
        "levels and were used whole",
        ("", ""),
        (
            "Tulis span=Span.TOTAL untuk jumlah selama periode, span=Span.LEVEL untuk tingkat.",
            "Write span=Span.TOTAL for a total over the period, span=Span.LEVEL for a level.",
        ),
    ),
    # odd pairs
    "odd_share": message(
        "{value} dengan satuan persen, tidak lebih dari {limit}; bila maksudnya bagian dari satu, nilainya {percent} "
        "persen. Dihitung apa adanya",
        "{value} in percent, not more than {limit}; if a share of one is meant, it is {percent} percent. Counted as it "
        "stands",
    ),
    "odd_many": message(
        "realisasi {value} sekurang-kurangnya {limit} kali target {target}. Dihitung apa adanya",
        "the realisation {value} is at least {limit} times the target {target}. Counted as it stands",
    ),
    "odd_few": message(
        "realisasi {value} paling banyak seper-{limit} dari target {target}. Dihitung apa adanya",
        "the realisation {value} is at most one part in {limit} of the target {target}. Counted as it stands",
    ),
    "odd_part": message(
        "{value} bukan bilangan bulat, padahal {unit} dihitung utuh. Dihitung apa adanya",
        "{value} is no whole number, although {unit} come whole. Counted as it stands",
    ),
    "odd_before": message(
        "selesai pada {value}, sebelum periode rencana mulai ({start}). Dihitung apa adanya",
        "done on {value}, before the period of the plan began ({start}). Counted as it stands",
    ),
    "odd_day": message(
        "selesai pada {value}, lebih dari {limit} hari dari {target}. Dihitung apa adanya",
        "done on {value}, more than {limit} days from {target}. Counted as it stands",
    ),
}
