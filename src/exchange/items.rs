//! Several things in one cell of a table: a semicolon stands between them, and what holds one itself, or
//! begins as if it were quoted, stands in quotes. Written and read here alone, so that both agree.

use std::borrow::Cow;

/// What stands between two of them.
const BETWEEN: &str = "; ";

/// The sign that parts them.
const SIGN: char = ';';

/// Puts them into one cell.
pub(super) fn join<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let mut cell = String::new();
    for (number, item) in items.into_iter().enumerate() {
        if number > 0 {
            cell.push_str(BETWEEN);
        }
        match needs_quotes(item) {
            true => cell.push_str(&quoted(item)),
            false => cell.push_str(item),
        }
    }
    cell
}

/// What stands in a cell, one after another, without blanks around them. Quotes that nobody needs belong
/// to the text: people put titles into them.
pub(super) fn split(cell: &str) -> Vec<Cow<'_, str>> {
    let mut items = Vec::new();
    let mut rest = Some(cell);
    while let Some(text) = rest {
        let (item, after) = first(text);
        items.push(item);
        rest = after;
    }
    items
}

/// Whether a cell holds more than itself: signs that part, or quotes that are to be taken off.
pub(super) fn has_several(cell: &str) -> bool {
    cell.contains(SIGN)
        || unquoted(cell.trim_start()).is_some_and(|(_, after)| after.trim().is_empty())
}

fn needs_quotes(item: &str) -> bool {
    item.contains(SIGN) || item.trim_start().starts_with('"')
}

fn quoted(item: &str) -> String {
    format!("\"{}\"", item.replace('"', "\"\""))
}

/// The first of what stands in a text, and what follows the sign behind it, if one does.
fn first(text: &str) -> (Cow<'_, str>, Option<&str>) {
    let begun = text.trim_start();
    if let Some((item, after)) = unquoted(begun) {
        let after = after.trim_start();
        match after.strip_prefix(SIGN) {
            Some(rest) => return (item, Some(rest)),
            None if after.is_empty() => return (item, None),
            None => {}
        }
    }
    match begun.split_once(SIGN) {
        Some((item, rest)) => (item.trim().into(), Some(rest)),
        None => (begun.trim().into(), None),
    }
}

/// What stands in the quotes that a text begins with, and what follows them; nothing where there are
/// none, or none that it needs.
fn unquoted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let inside = text.strip_prefix('"')?;
    let mut from = 0;
    let end = loop {
        let end = from + inside[from..].find('"')?;
        match inside[end + 1..].starts_with('"') {
            true => from = end + 2,
            false => break end,
        }
    };
    let item = inside[..end].replace("\"\"", "\"");
    needs_quotes(&item).then(|| (item.into(), &inside[end + 1..]))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_people_write_is_read_as_they_mean_it() {
        let cases: [(&str, &[&str]); 11] = [
            ("", &[""]),
            ("budget", &["budget"]),
            ("budget; plan;report", &["budget", "plan", "report"]),
            ("; plan", &["", "plan"]),
            ("plan;", &["plan", ""]),
            ("\"Budget\"; \"Plan\"", &["\"Budget\"", "\"Plan\""]),
            (
                "\"Budget; second part\"; plan",
                &["Budget; second part", "plan"],
            ),
            ("\"Budget\" of 2019; plan", &["\"Budget\" of 2019", "plan"]),
            ("the \"Budget; plan\"", &["the \"Budget", "plan\""]),
            ("\"open; plan", &["\"open", "plan"]),
            ("\"\"\"Budget\"\"\"; plan", &["\"Budget\"", "plan"]),
        ];
        for (cell, wanted) in cases {
            assert_eq!(split(cell), wanted, "{cell}");
        }
    }

    proptest! {
        #[test]
        fn what_is_put_together_is_taken_apart(
            items in proptest::collection::vec("[a;\" \n',]{0,6}", 1..5),
        ) {
            let items: Vec<&str> = items.iter().map(|item| item.trim()).collect();
            let cell = join(items.iter().copied());
            prop_assert_eq!(&split(&cell), &items);
            // The blanks around a cell are lost on the way.
            prop_assert_eq!(&split(cell.trim()), &items);
            if let [item] = items.as_slice() {
                prop_assert_eq!(has_several(&cell), cell != *item);
            }
        }
    }
}
