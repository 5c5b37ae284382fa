//! Words as parts of the names of files that travel: through messengers, on USB sticks, between
//! systems. They are of small ASCII letters, digits and hyphens, whatever the words were.

use unicode_normalization::UnicodeNormalization;

/// The longest part of a name, in characters.
const LONGEST: usize = 40;

/// The words of a text for the name of a file: "Чолпон-Ата" is `cholpon-ata`. Empty where nothing
/// of the text can be written so.
pub(super) fn in_file_name(text: &str) -> String {
    let mut name = String::new();
    let letters = text.nfc().flat_map(char::to_lowercase);
    for letter in letters {
        let written = match letter {
            'a'..='z' | '0'..='9' => letter.to_string(),
            _ => match latin(letter) {
                Some(latin) => latin.to_owned(),
                None if name.is_empty() || name.ends_with('-') => continue,
                None => "-".to_owned(),
            },
        };
        if name.len() + written.len() > LONGEST {
            break;
        }
        name.push_str(&written);
    }
    name.trim_matches('-').to_owned()
}

/// A Cyrillic letter of Kyrgyz or Russian as passports and road signs write it.
fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ё' => "yo",
        'ж' => "j",
        'з' => "z",
        'и' | 'й' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'ң' => "ng",
        'о' => "o",
        'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ү' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "sch",
        'ъ' | 'ь' => "",
        'ы' => "y",
        'ю' => "yu",
        'я' => "ya",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_become_plain_letters() {
        let cases = [
            ("Cholpon-Ata", "cholpon-ata"),
            ("Чолпон-Ата", "cholpon-ata"),
            ("Жети-Өгүз", "jeti-oguz"),
            ("  Улуу Тоң / №2 ", "uluu-tong-2"),
            ("../../etc/passwd", "etc-passwd"),
            ("CON.", "con"),
            ("Ё\u{202e}лка", "yo-lka"),
            ("山村", ""),
            ("", ""),
        ];
        for (words, wanted) in cases {
            assert_eq!(in_file_name(words), wanted, "{words}");
        }
        assert_eq!(in_file_name(&"щ".repeat(99)).len(), 39);
    }

    proptest! {
        #[test]
        fn nothing_else_is_ever_in_a_name(text in any::<String>()) {
            let name = in_file_name(&text);
            let is_plain = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '-');
            prop_assert!(name.chars().all(is_plain));
            prop_assert!(!name.starts_with('-') && !name.ends_with('-'));
            prop_assert!(name.len() <= LONGEST && !name.contains("--"));
        }
    }
}
