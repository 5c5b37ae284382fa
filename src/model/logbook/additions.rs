//! What a logbook lacks of another one: municipalities and codes that sessions from there use. What both
//! have stays as it is here, whatever it is called there.

use super::{CodeName, Logbook};

/// The logbook with what it lacks of another, and how many entries that is; nothing where it lacks none.
/// Targets of municipalities that were not known here come with them: they are as they were agreed there.
pub fn with_additions(own: &Logbook, other: &Logbook) -> Option<(Logbook, usize)> {
    let mut with = own.clone();
    let mut added = 0;
    for municipality in &other.municipalities {
        let is_known = own
            .municipalities
            .iter()
            .any(|one| one.code == municipality.code);
        if !is_known && !municipality.code.is_empty() {
            with.municipalities.push(municipality.clone());
            added += 1;
        }
    }
    let lists: [(&mut Vec<CodeName>, &[CodeName]); 6] = [
        (&mut with.trainer_types, &other.trainer_types),
        (&mut with.topics, &other.topics),
        (&mut with.methods, &other.methods),
        (&mut with.roles, &other.roles),
        (&mut with.groups, &other.groups),
        (&mut with.document_kinds, &other.document_kinds),
    ];
    for (own, other) in lists {
        for name in other {
            if own.iter().all(|one| one.code != name.code) && !name.code.is_empty() {
                own.push(name.clone());
                added += 1;
            }
        }
    }
    (added > 0).then_some((with, added))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::model::value::SessionId;

    fn logbook(text: &str) -> Logbook {
        let id = SessionId(Uuid::now_v7());
        serde_json::from_str(&format!("{{\"format\":1,\"id\":\"{id}\",{text}}}")).unwrap()
    }

    #[test]
    fn what_is_known_stays_and_what_is_not_is_added() {
        let own = logbook(r#""topics":[{"code":"a","name":{"en":"mine"}}]"#);
        let other = logbook(
            r#""topics":[{"code":"a","name":{"en":"theirs"}},{"code":"b","name":{"en":"new"}}],
               "municipalities":[{"code":"41","name":{},"target":{"sessions":2}}]"#,
        );
        let (with, added) = with_additions(&own, &other).unwrap();
        assert_eq!(added, 2);
        assert_eq!(with.topics[0].name.en, "mine");
        assert_eq!(with.topics[1].name.en, "new");
        assert_eq!(with.municipalities.len(), 1);
        assert_eq!(with_additions(&with, &other), None);
    }
}
