"""Messages about surveys: answers, elements, weights, samples.

Here: words by code. Not here: any check, any legal number.
"""

from collections.abc import Mapping

from .message import Message, message

_NAMED = ("Sebut unsurnya dengan nama, misalnya lewat elements.", "Name the elements, for instance with elements.")

SURVEYS: Mapping[str, Message] = {
    "survey_answer": message(
        "{value} bukan jawaban",
        "{value} is no answer",
        ("bilangan bulat {low} sampai {high}, atau kosong (None)", "a whole number {low} to {high}, or blank (None)"),
        ("Perbaiki jawabannya; bila tidak dijawab, tulis None.", "Mend the answer; if there was none, write None."),
    ),
    "survey_length": message(
        "kuesioner ini berisi {value} jawaban",
        "this questionnaire has {value} answers",
        ("satu jawaban untuk tiap unsur, yaitu {count}", "one answer to each element, {count} in all"),
        ("Isi yang tidak dijawab dengan None.", "Write None where there was no answer."),
    ),
    "survey_unsaid": message(
        "kuesioner ini tidak menyebut unsur {value}",
        "this questionnaire does not mention the element {value}",
        ("satu jawaban untuk tiap unsur, atau None", "an answer to each element, or None"),
        ("Tulis None bila tidak dijawab.", "Write None if there was no answer."),
    ),
    "survey_more": message(
        "masih ada {count} kesalahan lain; seluruhnya {rows} kuesioner bermasalah",
        "there are {count} further mistakes; {rows} questionnaires are wrong in all",
        ("kuesioner tanpa kesalahan", "questionnaires without a mistake"),
        ("Perbaiki dahulu yang tertulis di atas.", "Mend those above first."),
    ),
    "survey_empty": message(
        "tidak ada kuesioner yang terisi",
        "there is no filled-in questionnaire",
        ("paling sedikit satu", "at least one"),
        ("Tanpa responden tidak ada indeks; biarkan realisasinya kosong.", "No index; leave the realisation blank."),
    ),
    "survey_unanswered": message(
        "unsur {value} tidak dijawab oleh siapa pun",
        "nobody answered the element {value}",
        ("paling sedikit satu jawaban", "at least one answer"),
        ("Periksa berkasnya.", "Check the file."),
    ),
    "survey_range": message(
        "{value} tidak mungkin: di luar {low} sampai {high}",
        "{value} is impossible: outside {low} to {high}",
        ("{low} sampai {high}", "{low} to {high}"),
        ("Periksa jumlah, rata-rata dan banyaknya responden.", "Check sum, mean and number of respondents."),
    ),
    "survey_scale": message(
        "survei ini memakai jawaban {value}",
        "this survey has answers {value}",
        ("jawaban {low} sampai {high}", "answers {low} to {high}"),
        (
            "Skala lain tidak dikonversi. Pakai survey.mean(unsur) sebagai realisasi, dengan target pada skala itu.",
            "No other scale is converted. Use survey.mean(element) as a realisation, its target on that same scale.",
        ),
    ),
    "survey_published": message(
        "selisih angka terbit {value}, selisih indeks eksak {exact}: yang eksak menentukan",
        "the published figures differ by {value}, the exact indices by {exact}: the exact ones decide",
        ("selisih yang disebut bersama dasarnya", "a difference named with what it is taken from"),
        ("Sebutkan kedua selisih itu.", "Name both differences."),
    ),
    "survey_element_missing": message(
        "unsur {value} tidak ada dalam survei",
        "the survey lacks the element {value}",
        ("semua unsur {policy}", "every element of {policy}"),
        _NAMED,
    ),
    "survey_element_twice": message(
        "unsur {value} disebut lebih dari sekali",
        "the element {value} is named more than once",
        ("tiap unsur sekali saja", "each element once"),
        ("Sisakan satu.", "Keep one."),
    ),
    "survey_unnamed_count": message(
        "survei tanpa nama unsur berisi {value} unsur",
        "a survey without names has {value} elements",
        ("{count} unsur", "{count} elements"),
        _NAMED,
    ),
    "survey_basis": message(
        "survei ini dibuat dari {value}, sehingga tidak memberi {expected}",
        "this survey was made from {value}, so it cannot give {expected}",
        ("{expected}", "{expected}"),
        ("Berikan jawaban atau jumlah nilai tiap unsur.", "Give answers, or the sum of each element."),
    ),
    "survey_blanks": message(
        "ada {value} kuesioner yang tidak lengkap",
        "{value} questionnaires are incomplete",
        ("kuesioner lengkap (jawaban_kosong = TOLAK)", "complete questionnaires (jawaban_kosong = TOLAK)"),
        ("Pilih cara membaca jawaban kosong.", "Choose how blanks are read."),
    ),
    "survey_weight": message(
        "{value} bukan bobot",
        "{value} is no weight",
        ("bilangan lebih dari 0", "a number more than 0"),
        ("Beri bobot untuk tiap unsur survei.", "Give a weight for each element of the survey."),
    ),
    "survey_weights_sum": message(
        "jumlah bobot unsur adalah {value}",
        "the weights of the elements sum to {value}",
        ("tepat 1, bukan {weights}; bobot tidak diskalakan", "exactly 1, not {weights}; weights are not scaled"),
        (
            "Perbaiki bobotnya (1/9 ditulis '1/9'); untuk bobot yang sama, tiadakan.",
            "Mend the weights (one ninth is '1/9'); for equal weights leave them out.",
        ),
    ),
    "survey_short_weight": message(
        "bobot tercetak {value} hanya untuk {count} unsur dengan bobot yang sama",
        "the printed weight {value} is for {count} elements of equal weight only",
        ("bobot EKSAK", "the weight EKSAK"),
        ("Pilih Weight.EXACT.", "Choose Weight.EXACT."),
    ),
    "survey_year": message(
        "{policy} tidak mengatur survei tahun {value}",
        "{policy} does not govern a survey of {value}",
        ("{expected}", "{expected}"),
        ("Pilih peraturan tahun itu.", "Choose the text of that year."),
    ),
    "survey_pool": message(
        "survei ini tidak dapat digabung: {expected} berbeda",
        "this survey cannot be pooled: {expected} differs",
        ("survei dengan unsur, jawaban dan asal data yang sama", "surveys of the same elements, answers and basis"),
        ("Gabungkan jawaban, bukan indeks.", "Pool answers, not indices."),
    ),
    "survey_compare": message(
        "{value} tidak dapat dibandingkan",
        "{value} cannot be compared",
        ("dua indeks dari aturan dan pilihan yang sama", "two indices of one text under the same readings"),
        ("Hitung keduanya dengan cara yang sama.", "Compute both in the same way."),
    ),
    # notes
    "survey_short_sample": message(
        "responden {value}, sedangkan untuk populasi {population} diminta {count}",
        "{value} respondents, while a population of {population} asks for {count}",
        ("paling sedikit {count} responden", "at least {count} respondents"),
        ("Sebutkan kekurangan itu bersama indeksnya.", "State this together with the index."),
    ),
    "survey_more_than_all": message(
        "responden {value}, lebih banyak daripada populasi {population}",
        "{value} respondents, more than the population of {population}",
        ("paling banyak {population} responden", "at most {population} respondents"),
        ("Periksa keduanya: orang yang sama dapat terhitung dua kali.", "Check both: a person may be counted twice."),
    ),
    "survey_no_sample": message(
        "kecukupan responden tidak dinilai: {expected} tidak disebut",
        "whether the respondents suffice was not judged: {expected} is missing",
        ("{expected}", "{expected}"),
        ("Isi population dan banyaknya responden.", "Give population and the number of respondents."),
    ),
    "survey_unnamed": message(
        "unsur tidak disebut namanya; U8 dan U9 tertukar antara definisi dan contoh kuesioner",
        "the elements are not named; U8 and U9 change places between definitions and sample questionnaire",
        ("nama unsur", "names of the elements"),
        _NAMED,
    ),
    "survey_added": message(
        "unsur tambahan: {value}",
        "added elements: {value}",
        ("unsur yang relevan, bobot semua unsur berjumlah 1", "relevant elements, all weights summing to 1"),
        ("Aturan ini hanya dari satu sumber.", "One source only has this rule."),
    ),
    "survey_incomplete": message(
        "{value} kuesioner tidak lengkap, {count} kosong seluruhnya",
        "{value} questionnaires are incomplete, {count} wholly blank",
        ("kuesioner lengkap", "complete questionnaires"),
        ("Jawaban kosong tidak pernah dihitung 0.", "A blank never counts 0."),
    ),
}
