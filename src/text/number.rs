//! Numbers as a language writes them: separators, percent. Does not count or round for storage.

use super::Language;

/// Shown where there is no number to show, such as the share of nothing.
pub const NOTHING: &str = "–";

/// What stands before a number below nothing: as long as a plus, and no hyphen.
const MINUS: &str = "−";

const NO_BREAK_SPACE: &str = "\u{a0}";

/// Digits shown after the decimal sign at most: hours and scores are not known more finely.
const FRACTION_DIGITS: usize = 2;

/// A whole number with its thousands apart: `1 204` (no-break space), in English `1,204`.
pub fn whole(language: Language, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let sign = if number < 0 { MINUS } else { "" };
    format!("{sign}{}", group(language, &digits))
}

/// A number with at most two digits after the decimal sign and no idle zeros: `6,5`, in English
/// `6.5`. What is not a number gives [`NOTHING`].
pub fn decimal(language: Language, number: f64) -> String {
    if !number.is_finite() {
        return NOTHING.to_owned();
    }
    let text = format!("{:.FRACTION_DIGITS$}", number.abs());
    let (digits, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let fraction = fraction.trim_end_matches('0');
    let is_zero = digits == "0" && fraction.is_empty();
    let sign = if number < 0.0 && !is_zero { MINUS } else { "" };
    let digits = group(language, digits);
    if fraction.is_empty() {
        format!("{sign}{digits}")
    } else {
        format!("{sign}{digits}{}{fraction}", decimal_sign(language))
    }
}

/// A number with exactly one digit after the decimal sign, so that a column of them stands in line:
/// `15,9`, `16,0`.
pub fn tenths(language: Language, number: f64) -> String {
    let text = decimal(language, (number * 10.0).round() / 10.0);
    let sign = decimal_sign(language);
    if text == NOTHING || text.contains(sign) {
        text
    } else {
        format!("{text}{sign}0")
    }
}

/// A number with exactly two digits after the decimal sign, so that a column of them stands in
/// line: `1,02`, `14,20`, `0,00`.
pub fn hundredths(language: Language, number: f64) -> String {
    let text = decimal(language, number);
    let sign = decimal_sign(language);
    match text.split_once(sign) {
        _ if text == NOTHING => text,
        None => format!("{text}{sign}00"),
        Some((_, fraction)) if fraction.len() == 1 => format!("{text}0"),
        Some(_) => text,
    }
}

/// A share in whole percent: `42%`, in Russian `42 %` with a no-break space.
/// The share of nothing is [`NOTHING`].
pub fn percent(language: Language, part: u64, of: u64) -> String {
    let bare = percent_bare(part, of);
    if of == 0 {
        return bare;
    }
    with_percent_sign(language, &bare)
}

/// A figure that is in percent already: `72,5%`, in Russian `72,5 %` with a no-break space.
pub fn percentage(language: Language, percent: f64) -> String {
    with_percent_sign(language, &decimal(language, percent))
}

fn with_percent_sign(language: Language, bare: &str) -> String {
    match language {
        Language::Russian => format!("{bare}{NO_BREAK_SPACE}%"),
        Language::Kyrgyz | Language::English => format!("{bare}%"),
    }
}

/// As [`percent`], without the sign: for columns whose head has it.
///
/// Rounded to the nearest, but 0 and 100 are kept for none and all: 399 of 400 is `99`.
pub fn percent_bare(part: u64, of: u64) -> String {
    whole_percent(part, of).map_or_else(|| NOTHING.to_owned(), |percent| percent.to_string())
}

/// The number that [`percent_bare`] shows; the share of nothing has none.
pub fn whole_percent(part: u64, of: u64) -> Option<u64> {
    if of == 0 {
        return None;
    }
    let (part, of) = (u128::from(part), u128::from(of));
    let nearest = (part * 200 + of) / (of * 2);
    let shown = match part {
        0 => 0,
        _ if part < of => nearest.clamp(1, 99),
        _ => nearest,
    };
    Some(u64::try_from(shown).unwrap_or(u64::MAX))
}

/// The percentage of a ratio of two numbers of people, rounded as [`whole_percent`] rounds the numbers
/// themselves: a half goes up, also where the ratio is a hair below it because it is no binary fraction.
pub fn ratio_percent(ratio: f64) -> u64 {
    /// Far less than lies between a half and any other ratio of so few people.
    const HAIR: f64 = 1e-9;
    let nearest = (ratio * 100.0 + HAIR).round() as u64;
    match ratio {
        ratio if ratio <= 0.0 => 0,
        ratio if ratio < 1.0 => nearest.clamp(1, 99),
        _ => nearest,
    }
}

const fn decimal_sign(language: Language) -> char {
    match language {
        Language::English => '.',
        Language::Kyrgyz | Language::Russian => ',',
    }
}

fn group(language: Language, digits: &str) -> String {
    let separator = match language {
        Language::English => ",",
        Language::Kyrgyz | Language::Russian => NO_BREAK_SPACE,
    };
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Kyrgyz, Russian};

    #[test]
    fn a_ratio_is_shown_as_the_numbers_it_is_of() {
        for of in 1..=400_u64 {
            for part in 0..=of {
                let ratio = part as f64 / of as f64;
                assert_eq!(
                    Some(ratio_percent(ratio)),
                    whole_percent(part, of),
                    "{part} of {of}"
                );
            }
        }
        // Once rounded to hundredths of a percent it would go up.
        assert_eq!(ratio_percent(32.0 / 173.0), 18);
    }

    #[test]
    fn whole_numbers_have_their_thousands_apart() {
        let cases = [
            (0, "0", "0"),
            (398, "398", "398"),
            (1_204, "1\u{a0}204", "1,204"),
            (-12_345, "−12\u{a0}345", "−12,345"),
            (1_000_000, "1\u{a0}000\u{a0}000", "1,000,000"),
        ];
        for (number, spaced, english) in cases {
            assert_eq!(whole(Kyrgyz, number), spaced);
            assert_eq!(whole(Russian, number), spaced);
            assert_eq!(whole(English, number), english);
        }
        assert_eq!(whole(English, i64::MIN), "−9,223,372,036,854,775,808");
    }

    #[test]
    fn decimals_have_the_sign_of_the_language_and_no_idle_zeros() {
        let cases = [
            (6.0, "6", "6"),
            (6.5, "6,5", "6.5"),
            (72.25, "72,25", "72.25"),
            (1234.5, "1\u{a0}234,5", "1,234.5"),
            (0.1 + 0.2, "0,3", "0.3"),
            (-0.001, "0", "0"),
            (-1.5, "−1,5", "−1.5"),
            (f64::NAN, "–", "–"),
            (f64::INFINITY, "–", "–"),
        ];
        for (number, comma, point) in cases {
            assert_eq!(decimal(Kyrgyz, number), comma);
            assert_eq!(decimal(Russian, number), comma);
            assert_eq!(decimal(English, number), point);
        }
    }

    #[test]
    fn tenths_stand_in_line() {
        assert_eq!(tenths(Russian, 15.92), "15,9");
        assert_eq!(tenths(Kyrgyz, 16.0), "16,0");
        assert_eq!(tenths(English, 1_234.0), "1,234.0");
        assert_eq!(tenths(English, -0.04), "0.0");
        assert_eq!(tenths(English, f64::NAN), "–");
    }

    #[test]
    fn percent_is_whole_and_keeps_none_and_all_for_none_and_all() {
        let cases = [
            (9, 16, "56"),
            (1, 2, "50"),
            (1, 8, "13"),
            (0, 16, "0"),
            (16, 16, "100"),
            (1, 400, "1"),
            (399, 400, "99"),
            (26, 25, "104"),
            (0, 0, "–"),
            (u64::MAX, u64::MAX, "100"),
        ];
        for (part, of, expected) in cases {
            assert_eq!(percent_bare(part, of), expected, "{part} of {of}");
        }
        assert_eq!(percent(Kyrgyz, 42, 100), "42%");
        assert_eq!(percent(Russian, 42, 100), "42\u{a0}%");
        assert_eq!(percent(English, 42, 100), "42%");
        assert_eq!(percent(Russian, 0, 0), "–");
        assert_eq!(percentage(Kyrgyz, 72.5), "72,5%");
        assert_eq!(percentage(Russian, 72.5), "72,5\u{a0}%");
        assert_eq!(percentage(English, 41.0), "41%");
    }
}
