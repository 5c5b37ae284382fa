//! A person's name as likeness compares it: one spelling for what people write in Kyrgyz, Russian
//! and Latin letters. It is never shown, and two people may well have one.

use unicode_normalization::UnicodeNormalization;

use crate::model::fold::fold;

/// A name in the form in which it is compared: without case, script, order of words and marks.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NameKey {
    /// The words in order of letters, patronymics without their endings.
    pub(super) words: Vec<String>,
    /// The words that stand as their first letter alone, in order.
    pub(super) initials: Vec<String>,
    /// Whose child the patronymic says this is.
    pub(super) child: Option<Child>,
}

/// What a patronymic says of the one who bears it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Child {
    /// -овна, -евна, -ична, кызы.
    Daughter,
    /// -ович, -евич, уулу.
    Son,
}

impl NameKey {
    /// Whether the name has two words, or a word and an initial: enough to tell people apart.
    pub(super) fn is_full(&self) -> bool {
        !self.words.is_empty() && self.words.len() + self.initials.len() > 1
    }
}

/// The form in which a name is compared.
///
/// A patronymic loses its ending, so that "Асан кызы" and "Асановна" are the same; that it was one
/// is kept, for a son is no daughter.
pub fn name_key(name: &str) -> NameKey {
    let mut key = NameKey {
        words: Vec::new(),
        initials: Vec::new(),
        child: None,
    };
    let mut children = Vec::new();
    for word in words(name) {
        if let Some((_, child)) = PARTICLES.iter().find(|(particle, _)| *particle == word) {
            children.push(*child);
        } else if is_initial(&word) {
            key.initials.push(word);
        } else if let Some((father, child)) = patronymic(&word) {
            children.push(child);
            key.words.push(father.to_owned());
        } else {
            key.words.push(word);
        }
    }
    key.words.sort_unstable();
    key.initials.sort_unstable();
    let first = children.first().copied();
    key.child = first.filter(|first| children.iter().all(|child| child == first));
    key
}

/// The words of a name in the letters of comparison, in the order in which they were written.
/// Numbers, which stand before the names on many lists, are no words.
pub(super) fn words(name: &str) -> Vec<String> {
    let folded = fold(&spelled_out(name));
    let words = folded.split(' ').map(sounds);
    words
        .filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect()
}

/// The words of patronymics that stand by themselves, in the letters of comparison.
const PARTICLES: [(&str, Child); 5] = [
    ("kizi", Child::Daughter),
    ("gizi", Child::Daughter),
    ("ulu", Child::Son),
    ("ogli", Child::Son),
    ("ugli", Child::Son),
];

/// The endings of patronymics, in the letters of comparison.
const ENDINGS: [(&str, Child); 5] = [
    ("ovna", Child::Daughter),
    ("evna", Child::Daughter),
    ("icna", Child::Daughter),
    ("ovic", Child::Son),
    ("evic", Child::Son),
];

/// A father's name needs three letters; less is a name of another kind.
fn patronymic(word: &str) -> Option<(&str, Child)> {
    let (father, child) = ENDINGS
        .iter()
        .find_map(|(ending, child)| Some((word.strip_suffix(ending)?, *child)))?;
    (father.chars().count() >= 3).then_some((father, child))
}

/// Whether a word is what a single letter becomes: ю, я and ц become two.
fn is_initial(word: &str) -> bool {
    word.chars().count() == 1 || matches!(word, "iu" | "ia" | "ts")
}

/// The name with the marked Latin letters written out, which folding would take for plain ones,
/// and without apostrophes, which stand for soft signs.
fn spelled_out(name: &str) -> String {
    let mut text = String::with_capacity(name.len());
    for letter in name.nfc() {
        match letter {
            '\'' | '`' | '´' | '’' | '‘' | 'ʻ' | 'ʼ' | 'ʹ' | '′' => {}
            'ž' | 'Ž' => text.push_str("zh"),
            'č' | 'Č' | 'ç' | 'Ç' => text.push_str("ch"),
            'š' | 'Š' | 'ş' | 'Ş' => text.push_str("sh"),
            'ı' => text.push('i'),
            other => text.push(other),
        }
    }
    text
}

/// Letters that stand for one sound together, the longer before the shorter.
const GROUPS: [(&str, &str); 18] = [
    ("shch", "w"),
    ("dzh", "j"),
    ("sch", "w"),
    ("tch", "c"),
    ("дж", "j"),
    ("dj", "j"),
    ("zh", "j"),
    ("sh", "w"),
    ("ch", "c"),
    ("kh", "h"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("tz", "ts"),
    ("ye", "e"),
    ("yo", "e"),
    ("x", "ks"),
];

/// A folded word by its sounds, one Latin letter for each: c is ч, j is ж, w is ш and щ. The same
/// letter twice is one, for that is where spellings differ most.
fn sounds(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(letter) = rest.chars().next() {
        let group = GROUPS
            .iter()
            .find_map(|(group, sound)| Some((rest.strip_prefix(group)?, *sound)));
        if let Some((after, sound)) = group {
            rest = after;
            sound.chars().for_each(|letter| push(&mut key, letter));
            continue;
        }
        rest = &rest[letter.len_utf8()..];
        match cyrillic(letter) {
            Some(sound) => sound.chars().for_each(|letter| push(&mut key, letter)),
            None => push(&mut key, latin(letter)),
        }
    }
    key
}

fn push(key: &mut String, letter: char) {
    // Digits are no spelling.
    if !key.ends_with(letter) || letter.is_ascii_digit() {
        key.push(letter);
    }
}

const fn latin(letter: char) -> char {
    match letter {
        'c' | 'q' => 'k',
        'w' => 'v',
        'y' => 'i',
        other => other,
    }
}

const fn cyrillic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ж' => "j",
        'з' => "z",
        'и' | 'ы' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "ts",
        'ч' => "c",
        'ш' | 'щ' => "w",
        'ъ' | 'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}
