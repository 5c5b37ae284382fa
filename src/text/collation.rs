//! The order of words in a language: Kyrgyz has ё ң ө ү where its alphabet has them, and 9 stands
//! before 10. Does not fold for search.

use std::cmp::Ordering;
use std::fmt;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale::locale;

use super::Language;

/// Compares texts as a reader of one language sorts them.
pub struct Collation {
    language: Language,
    collator: Option<CollatorBorrowed<'static>>,
}

impl Collation {
    /// The order of `language`.
    pub fn new(language: Language) -> Self {
        let mut preferences = CollatorPreferences::from(match language {
            Language::Kyrgyz => locale!("ky"),
            Language::Russian => locale!("ru"),
            Language::English => locale!("en"),
        });
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        // The orders are compiled in, and a test finds them; code points stand in for one that
        // were missing all the same.
        let collator = CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok();
        Self { language, collator }
    }

    /// The language whose order this is.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Which of two texts stands first.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        match &self.collator {
            Some(collator) => collator.compare(left, right),
            None => left.cmp(right),
        }
    }

    /// Bytes that compare as the text does.
    pub fn sort_key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len());
        if let Some(collator) = &self.collator {
            let Ok(()) = collator.write_sort_key_to(text, &mut key);
        } else {
            key.extend_from_slice(text.as_bytes());
        }
        key
    }

    /// The rank of each text among all, from 0; texts that compare as equal share one. Long lists
    /// sort by these whole numbers, and each different text is looked at once.
    pub fn ranks<T: AsRef<str>>(&self, texts: &[T]) -> Vec<u32> {
        let mut keys: Vec<(Vec<u8>, usize)> = texts
            .iter()
            .enumerate()
            .map(|(index, text)| (self.sort_key(text.as_ref()), index))
            .collect();
        keys.sort_unstable();
        let mut ranks = vec![0; texts.len()];
        let mut rank = 0;
        let mut previous: Option<&[u8]> = None;
        for (key, index) in &keys {
            if previous.is_some_and(|previous| previous != key.as_slice()) {
                rank += 1;
            }
            previous = Some(key);
            if let Some(place) = ranks.get_mut(*index) {
                *place = rank;
            }
        }
        ranks
    }
}

impl fmt::Debug for Collation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Collation").field(&self.language).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `words` as the language sorts them, from the reverse of the order given.
    fn sorted<'a>(language: Language, words: &[&'a str]) -> Vec<&'a str> {
        let collation = Collation::new(language);
        assert!(collation.collator.is_some(), "{language}");
        let mut sorted: Vec<&str> = words.iter().rev().copied().collect();
        sorted.sort_by(|left, right| collation.compare(left, right));
        sorted
    }

    #[test]
    fn the_kyrgyz_alphabet_is_in_its_order() {
        let alphabet: Vec<&str> =
            "а б в г д е ё ж з и й к л м н ң о ө п р с т у ү ф х ц ч ш щ ъ ы ь э ю я"
                .split(' ')
                .collect();
        assert_eq!(sorted(Language::Kyrgyz, &alphabet), alphabet);
        let words = [
            "Нарын",
            "Ноокен",
            "Ңа",
            "Ормон",
            "Өзгөн",
            "Паша",
            "Узген",
            "Үч-Терек",
            "Фа",
        ];
        assert_eq!(sorted(Language::Kyrgyz, &words), words);
    }

    #[test]
    fn every_language_sorts_kyrgyz_names_and_numbers_sensibly() {
        for language in Language::ALL {
            let names = ["Арал", "Жети-Өгүз", "Токтогул", "Тоң", "Түп", "Чаткал"];
            assert_eq!(sorted(language, &names), names, "{language}");
            let numbers = ["Тема 1", "Тема 9", "Тема 10", "Тема 100"];
            assert_eq!(sorted(language, &numbers), numbers, "{language}");
            let case = ["айыл", "Айыл", "айылдык"];
            assert_eq!(sorted(language, &case), case, "{language}");
        }
        let russian = ["ель", "ёлка", "енот"];
        let expected = ["ёлка", "ель", "енот"];
        assert_eq!(sorted(Language::Russian, &russian), expected);
    }

    #[test]
    fn ranks_stand_for_the_texts() {
        let collation = Collation::new(Language::Kyrgyz);
        let ranks = collation.ranks(&["Өзгөн", "Арал", "Үч-Терек", "Ош", "Арал", ""]);
        assert_eq!(ranks, [3, 1, 4, 2, 1, 0]);
        assert!(collation.ranks::<&str>(&[]).is_empty());
    }

    proptest! {
        #[test]
        fn ranks_keys_and_comparison_agree(texts in prop::collection::vec("[а-яёңөү 0-9A-z-]{0,6}", 0..12)) {
            for language in Language::ALL {
                let collation = Collation::new(language);
                let ranks = collation.ranks(&texts);
                for (left, left_rank) in texts.iter().zip(&ranks) {
                    for (right, right_rank) in texts.iter().zip(&ranks) {
                        let order = collation.compare(left, right);
                        prop_assert_eq!(left_rank.cmp(right_rank), order);
                        prop_assert_eq!(collation.sort_key(left).cmp(&collation.sort_key(right)), order);
                    }
                }
            }
        }
    }
}
