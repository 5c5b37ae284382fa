//! Folding of text for search, so that what a person types finds what another wrote: case, ё and
//! е, ң and н, Latin letters inside Cyrillic words, hyphens. What is folded is never shown, and
//! other keyboard layouts are not tried here.

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The text as search compares it: lower case, letters and digits only, words apart by one space.
///
/// Compatibility forms and combining marks fall away (so й becomes и and ё becomes е), ң ө ү and
/// the letters of the neighbours' alphabets become their plain relatives, and Latin letters that
/// look Cyrillic become so in a word that has Cyrillic letters. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = Folded::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            folded.push(letter.to_ascii_lowercase());
        } else if let Some(plain) = plain_cyrillic(letter) {
            folded.push(plain);
        } else {
            for lower in letter.to_lowercase() {
                decompose_compatible(lower, |part| {
                    for lower in part.to_lowercase() {
                        folded.push(plain_cyrillic(lower).unwrap_or(lower));
                    }
                });
            }
        }
    }
    folded.finish()
}

/// Whether a word of `haystack` begins with `needle`, both folded. A needle of several words has
/// to stand there as it is; an empty one stands everywhere.
pub fn contains_word(haystack: &str, needle: &str) -> bool {
    needle.is_empty()
        || haystack
            .match_indices(needle)
            .any(|(at, _)| at == 0 || haystack.as_bytes().get(at - 1) == Some(&b' '))
}

/// Whether every word of `needle` begins a word of `haystack`, in any order, both folded.
pub fn contains_words(haystack: &str, needle: &str) -> bool {
    needle.split(' ').all(|word| contains_word(haystack, word))
}

/// Gathers letters into words, and words into the folded text.
struct Folded {
    text: String,
    /// Where in `text` the word at its end begins.
    word: usize,
    has_cyrillic: bool,
    has_latin: bool,
}

impl Folded {
    fn with_capacity(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            word: 0,
            has_cyrillic: false,
            has_latin: false,
        }
    }

    fn push(&mut self, letter: char) {
        match letter {
            'а'..='я' => {
                self.has_cyrillic = true;
                self.text.push(letter);
            }
            'a'..='z' => {
                self.has_latin = true;
                self.text.push(letter);
            }
            '0'..='9' => self.text.push(letter),
            _ if is_combining_mark(letter) || is_invisible(letter) => {}
            _ if letter.is_alphanumeric() => {
                self.has_cyrillic |= matches!(letter, '\u{400}'..='\u{52f}');
                self.text.push(letter);
            }
            _ => self.end_word(),
        }
    }

    fn end_word(&mut self) {
        if self.has_cyrillic && self.has_latin {
            let word = self.text.split_off(self.word);
            self.text.extend(word.chars().map(cyrillic_look_alike));
        }
        if self.text.len() > self.word {
            self.text.push(' ');
        }
        self.word = self.text.len();
        self.has_cyrillic = false;
        self.has_latin = false;
    }

    fn finish(mut self) -> String {
        self.end_word();
        self.text.truncate(self.text.trim_end().len());
        self.text
    }
}

/// Marks that pasted text carries inside words, with no breadth of their own.
const fn is_invisible(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}'
    )
}

/// The lower-case letter of the basic alphabet that stands for a Cyrillic one: the quick way for
/// nearly all text here. Nothing for what is not Cyrillic or has no such letter.
const fn plain_cyrillic(letter: char) -> Option<char> {
    Some(match letter {
        'й' | 'Й' => 'и',
        'ё' | 'Ё' => 'е',
        'а'..='я' => letter,
        'А'..='Я' => match char::from_u32(letter as u32 + 32) {
            Some(lower) => lower,
            None => letter,
        },
        'ң' | 'Ң' => 'н',
        'ө' | 'Ө' => 'о',
        'ү' | 'Ү' | 'ұ' | 'Ұ' | 'ў' | 'Ў' => 'у',
        'қ' | 'Қ' => 'к',
        'ғ' | 'Ғ' => 'г',
        'ҳ' | 'Ҳ' => 'х',
        'ә' | 'Ә' => 'а',
        'і' | 'І' => 'и',
        _ => return None,
    })
}

/// The Cyrillic letter that a Latin one is mistaken for, in either case.
const fn cyrillic_look_alike(letter: char) -> char {
    match letter {
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_two_people_write_differently_folds_to_the_same() {
        let cases = [
            ("Чолпон-Ата", "чолпон ата"),
            ("  ЖЕТИ‑ӨГҮЗ  ", "жети огуз"),
            ("Тоң", "тон"),
            ("Семёновка", "семеновка"),
            ("Семе\u{308}новка", "семеновка"),
            ("Кара-Ой", "кара ои"),
            ("Кара-Ои\u{306}", "кара ои"),
            ("Масы (Ноокен), №5", "масы ноокен no5"),
            ("Бюджет—2019 г.", "бюджет 2019 г"),
            ("Issyk-Kul AA", "issyk kul aa"),
            ("Tüp, Ōruktu", "tup oruktu"),
            ("Қорғонтепа ўқув", "коргонтепа укув"),
            ("ﬁnal ２０１９", "final 2019"),
            ("бюд\u{ad}жет\u{200b}", "бюджет"),
            ("", ""),
            (" - / . ", ""),
            ("a\tb\nc", "a b c"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn latin_letters_become_cyrillic_only_among_cyrillic_ones() {
        let cases = [
            ("Capы-Булак", "сары булак"),
            ("ТOКTOГУЛ", "токтогул"),
            ("ЖAЛAЛ-AБAД", "жалал абад"),
            ("BХMКPУ", "вхмкру"),
            ("COBET", "cobet"),
            ("Excel жана Word", "excel жана word"),
            ("PSI-долбоор", "psi долбоор"),
            ("фLф", "фlф"),
        ];
        for (text, folded) in cases {
            assert_eq!(fold(text), folded, "{text}");
        }
    }

    #[test]
    fn a_word_is_found_from_its_beginning() {
        let haystack = fold("Чолпон-Ата айыл аймагы, Токтогул району");
        for (needle, found) in [
            ("чолп", true),
            ("ата", true),
            ("аймагы токт", true),
            ("", true),
            ("олпон", false),
            ("району чолпон", false),
            ("тон", false),
        ] {
            let needle = fold(needle);
            assert_eq!(contains_word(&haystack, &needle), found, "{needle}");
        }
        assert!(contains_words(&haystack, "токт чолп"));
        assert!(!contains_words(&haystack, "токт сузак"));
        assert!(!contains_word("", "а"));
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn words_are_apart_by_one_space(text in "[ а-яёңөүА-Я a-zA-Z0-9.,()-]{0,40}") {
            let folded = fold(&text);
            prop_assert!(!folded.contains("  "));
            prop_assert_eq!(folded.trim(), folded.as_str());
        }

        #[test]
        fn case_never_matters(text in "[а-яёңөүa-z0-9 -]{0,30}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        }

        #[test]
        fn every_word_of_a_text_is_found_in_it(text in any::<String>()) {
            let folded = fold(&text);
            for word in folded.split(' ') {
                prop_assert!(contains_word(&folded, word));
            }
        }
    }
}
