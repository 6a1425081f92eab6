"""Messages about guidance: tallies, study leave, shares of staff, plans under PermenPANRB 6/2022.

Here: words by code. Not here: any check, any legal number.
"""

from collections.abc import Mapping

from .message import Message, message

GUIDANCE: Mapping[str, Message] = {
    # suggestions
    "tally_empty": message(
        "tidak ada hasil kerja yang dihitung",
        "no work result is counted",
        ("paling sedikit satu hasil kerja", "at least one work result"),
        ("Hitung hasil kerja utama dan tambahan.", "Count the main and the additional results."),
    ),
    "guide_share": message(
        "bagian {value} tidak dapat dipakai",
        "the share {value} cannot be used",
        ("{expected}", "{expected}"),
        ("Tulis sebagai pecahan, misalnya '2/3'.", "Write it as a fraction, for instance '2/3'."),
    ),
    # study leave
    "grade_range": message(
        "IPK {value} di luar skala",
        "the grade average {value} is out of scale",
        ("{range}", "{range}"),
        ("Perbaiki IPK-nya.", "Mend the grade average."),
    ),
    "grade_decimals": message(
        "IPK {value} mempunyai lebih dari dua desimal",
        "the grade average {value} has more than two decimals",
        ("dua desimal, seperti pada transkrip", "two decimals, as on the transcript"),
        (
            "Tulis IPK seperti tercetak; pustaka tidak membulatkannya.",
            "Write it as printed; the library does not round it.",
        ),
    ),
    "abroad": message(
        "akreditasi diberikan untuk studi di luar negeri",
        "an accreditation is given for study abroad",
        ("university=None dan programme=None bila abroad=True", "university=None and programme=None with abroad=True"),
        ("Hapus akreditasinya, atau abroad=True.", "Remove the accreditation, or abroad=True."),
    ),
    "study_time": message(
        "lama studi {value} bukan bilangan positif",
        "the time of study {value} is not a positive number",
        ("lebih dari 0, dalam satuan yang sama", "more than 0, in one and the same unit"),
        ("Tulis misalnya banyaknya semester.", "Write for instance the number of semesters."),
    ),
    "unfinished_choice": message(
        "predikat {value} tidak tersedia bagi yang tidak menyelesaikan studi",
        "the predikat {value} is not open to those who did not finish their study",
        ("{words}", "{words}"),
        ("Pejabat penilai memilih salah satunya.", "The rater chooses one of them."),
    ),
    # shares of staff
    "nobody_counted": message(
        "tidak ada pegawai yang dihitung",
        "no staff are counted",
        ("paling sedikit satu pegawai", "at least one person"),
        ("Berikan banyaknya pegawai tiap predikat.", "Give the number of staff with each predikat."),
    ),
    # plans
    "plan_weight": message(
        "hasil kerja tidak dibobot; pejabat penilai menetapkan prioritas utama atau tambahan",
        "results carry no weight; the rater sets their priority, utama or tambahan",
    ),
    "plan_no_main": message(
        "SKP tidak memuat hasil kerja utama",
        "the plan has no main (utama) result",
        ("hasil kerja utama, dan dapat memuat tambahan", "main results, and possibly additional ones"),
    ),
    "target_absolute": message(
        "target memuat kata {value}, yang lazim menandai target mutlak",
        "the target holds the word {value}, a sign of an absolute target",
        ("{expected}", "{expected}"),
    ),
}
