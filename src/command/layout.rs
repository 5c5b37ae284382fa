//! Which Latin key a Cyrillic letter sits on, so that shortcuts work under a Russian or Kyrgyz layout, and text typed
//! in the wrong layout can be read as it was meant. Layouts themselves are the system's; nothing here types a letter.

use std::fmt;
use std::str::FromStr;

/// The keyboard layout assumed when a Cyrillic letter arrives where a shortcut is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Layout {
    /// As [`Layout::Jcuken`], which also serves the usual Kyrgyz layouts: they differ from it only in keys of their own.
    #[default]
    Auto,
    /// The Russian ЙЦУКЕН, with the Kyrgyz ө ң ү where the Kyrgyz layout of Linux has them.
    Jcuken,
    /// The Kyrgyz phonetic layout of Linux, where letters stand by their sound.
    KgPhonetic,
    /// Cyrillic letters are no shortcuts.
    Off,
}

impl Layout {
    /// Every layout, in the order the settings offer them.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Jcuken, Self::KgPhonetic, Self::Off];

    /// The name in the settings file.
    pub fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Jcuken => "jcuken",
            Self::KgPhonetic => "kg-phonetic",
            Self::Off => "off",
        }
    }

    fn rows(self) -> Rows {
        match self {
            Self::Auto | Self::Jcuken => JCUKEN,
            Self::KgPhonetic => KG_PHONETIC,
            Self::Off => &[],
        }
    }
}

impl fmt::Display for Layout {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id())
    }
}

/// There is no layout of this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a keyboard layout")]
pub struct UnknownLayout(pub String);

impl FromStr for Layout {
    type Err = UnknownLayout;

    fn from_str(text: &str) -> Result<Self, UnknownLayout> {
        Self::ALL
            .into_iter()
            .find(|layout| layout.id() == text)
            .ok_or_else(|| UnknownLayout(text.to_owned()))
    }
}

/// Letters, and what the same keys type on a US keyboard, row by row.
type Rows = &'static [(&'static str, &'static str)];

/// The Russian layout. The last row is the Kyrgyz letters where Linux has them; Windows types them with AltGr, so they
/// never arrive as shortcuts there.
const JCUKEN: Rows = &[
    ("йцукенгшщзхъ", "qwertyuiop[]"),
    ("фывапролджэ", "asdfghjkl;'"),
    ("ячсмитьбю", "zxcvbnm,."),
    ("ё", "`"),
    ("өңү", "-=\\"),
];

/// The Kyrgyz phonetic layout of Linux (`kg`, variant `phonetic`).
const KG_PHONETIC: Rows = &[
    ("өүертыуиопчш", "qwertyuiop[]"),
    ("асдфгңйклэь", "asdfghjkl;'"),
    ("зхжвбнмцщ", "zxcvbnm,."),
    ("ёяюъ", "`-=\\"),
];

fn pairs(rows: Rows) -> impl Iterator<Item = (char, char)> {
    rows.iter()
        .flat_map(|(letters, keys)| letters.chars().zip(keys.chars()))
}

/// What Shift makes of the punctuation keys that carry letters, on a US keyboard.
const SHIFTED: &[(char, char)] = &[
    ('`', '~'),
    ('-', '_'),
    ('=', '+'),
    ('[', '{'),
    (']', '}'),
    ('\\', '|'),
    (';', ':'),
    ('\'', '"'),
    (',', '<'),
    ('.', '>'),
];

/// What the key of this Cyrillic letter types on a US keyboard, shifted for a capital: `й` is `q`, `Й` is `Q`, `Ж` is `:`.
/// Nothing for any other character, or when the layout is off.
pub fn latin(layout: Layout, letter: char) -> Option<char> {
    let key_of = |small| pairs(layout.rows()).find(|(letter, _)| *letter == small);
    if let Some((_, key)) = key_of(letter) {
        return Some(key);
    }
    let small = letter.to_lowercase().next()?;
    key_of(small).map(|(_, key)| shifted(key))
}

/// The text as it would have come out had the Russian layout been on: `xjkgjy` is `чолпон`. What is on no letter's key
/// stays as it is, so `-` is still a hyphen.
pub fn as_if_russian(typed: &str) -> String {
    typed.chars().map(russian).collect()
}

/// The text as it would have come out had the US layout been on: `щидфые` is `oblast`. Punctuation stays as it is.
pub fn as_if_latin(typed: &str) -> String {
    let key = |letter| latin(Layout::Jcuken, letter).unwrap_or(letter);
    typed.chars().map(key).collect()
}

fn russian(typed: char) -> char {
    let on_both = pairs(JCUKEN).filter(|(letter, _)| !is_kyrgyz(*letter));
    for (letter, key) in on_both {
        if key == typed {
            return letter;
        }
        if shifted(key) == typed {
            return letter.to_uppercase().next().unwrap_or(letter);
        }
    }
    typed
}

/// Letters that the Russian layout has not.
fn is_kyrgyz(letter: char) -> bool {
    matches!(letter, 'ө' | 'ң' | 'ү')
}

fn shifted(key: char) -> char {
    SHIFTED
        .iter()
        .find(|(plain, _)| *plain == key)
        .map_or_else(|| key.to_ascii_uppercase(), |(_, shifted)| *shifted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    const ALPHABET: &str = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя";

    #[test]
    fn ids_read_back() {
        for layout in Layout::ALL {
            assert_eq!(layout.to_string().parse(), Ok(layout));
        }
        assert_eq!(
            "dvorak".parse::<Layout>(),
            Err(UnknownLayout("dvorak".to_owned()))
        );
    }

    #[test]
    fn letters_stand_for_their_keys() {
        let cases = [
            (Layout::Jcuken, 'й', Some('q')),
            (Layout::Jcuken, 'П', Some('G')),
            (Layout::Jcuken, 'н', Some('y')),
            (Layout::Jcuken, 'ж', Some(';')),
            (Layout::Jcuken, 'Ж', Some(':')),
            (Layout::Jcuken, 'Ү', Some('|')),
            (Layout::Auto, 'с', Some('c')),
            (Layout::KgPhonetic, 'с', Some('s')),
            (Layout::KgPhonetic, 'ж', Some('c')),
            (Layout::KgPhonetic, 'Ө', Some('Q')),
            (Layout::Off, 'с', None),
            (Layout::Jcuken, 'c', None),
            (Layout::Jcuken, '.', None),
        ];
        for (layout, letter, key) in cases {
            assert_eq!(latin(layout, letter), key, "{layout} {letter}");
        }
    }

    #[test]
    fn every_letter_has_a_key_of_its_own() {
        for layout in [Layout::Auto, Layout::Jcuken, Layout::KgPhonetic] {
            let both_cases = format!("{ALPHABET}{}", ALPHABET.to_uppercase());
            let keys: HashSet<char> = both_cases
                .chars()
                .filter_map(|letter| latin(layout, letter))
                .collect();
            assert_eq!(keys.len(), 72, "{layout}");
            assert!(keys.iter().all(char::is_ascii_graphic), "{layout}");
        }
    }

    #[test]
    fn text_of_the_wrong_layout_is_read_as_it_was_meant() {
        for (latin, russian) in [
            ("xjkgjy-fnf", "чолпон-ата"),
            (";fkfk", "жалал"),
            ("<jcnthb", "Бостери"),
            ("oblast", "щидфые"),
            ("25 ,.l;tn", "25 бюджет"),
        ] {
            assert_eq!(as_if_russian(latin), russian);
            assert_eq!(as_if_latin(russian), latin);
        }
        assert_eq!(as_if_russian("чолпон"), "чолпон");
    }

    proptest! {
        #[test]
        fn reading_russian_as_latin_and_back_changes_nothing(text in "[а-яёА-ЯЁ0-9 -]*") {
            prop_assert_eq!(as_if_russian(&as_if_latin(&text)), text);
        }
    }
}
