//! A change of the logbook made once more on what it has become since: what was changed meanwhile
//! elsewhere in it stays.

use super::Logbook;

impl Logbook {
    /// This logbook with what differs between two others; nothing where the same was changed here
    /// otherwise.
    pub fn with_change(&self, from: &Self, to: &Self) -> Option<Self> {
        Some(Self {
            format: settled(&self.format, &from.format, &to.format)?,
            id: settled(&self.id, &from.id, &to.id)?,
            programme: settled(&self.programme, &from.programme, &to.programme)?,
            age_profile: settled(&self.age_profile, &from.age_profile, &to.age_profile)?,
            municipalities: rows(
                &self.municipalities,
                &from.municipalities,
                &to.municipalities,
                |own| &own.code,
            )?,
            trainer_types: settled(&self.trainer_types, &from.trainer_types, &to.trainer_types)?,
            topics: settled(&self.topics, &from.topics, &to.topics)?,
            methods: settled(&self.methods, &from.methods, &to.methods)?,
            roles: settled(&self.roles, &from.roles, &to.roles)?,
            groups: settled(&self.groups, &from.groups, &to.groups)?,
            document_kinds: settled(
                &self.document_kinds,
                &from.document_kinds,
                &to.document_kinds,
            )?,
            filters: optional_rows(&self.filters, &from.filters, &to.filters, |one| &one.name)?,
            tables: optional_rows(&self.tables, &from.tables, &to.tables, |one| &one.name)?,
            extra: settled(&self.extra, &from.extra, &to.extra)?,
        })
    }
}

/// What a part becomes that was one thing and was made another.
fn settled<T: Clone + PartialEq>(now: &T, from: &T, to: &T) -> Option<T> {
    if from == to || now == to {
        Some(now.clone())
    } else {
        (now == from).then(|| to.clone())
    }
}

/// The same of a list, in which every row is a part of its own.
fn rows<T: Clone + PartialEq>(
    now: &[T],
    from: &[T],
    to: &[T],
    key: impl Fn(&T) -> &str,
) -> Option<Vec<T>> {
    if from == to || now == to {
        return Some(now.to_vec());
    }
    if now == from {
        return Some(to.to_vec());
    }
    let at = |rows: &[T], wanted: &str| rows.iter().position(|row| key(row) == wanted);
    let is_unclear = |rows: &[T]| {
        let mut places = rows.iter().enumerate();
        places.any(|(place, row)| at(rows, key(row)) != Some(place))
    };
    if [now, from, to].into_iter().any(is_unclear) {
        return None;
    }
    let gone = from.iter().filter(|row| at(to, key(row)).is_none());
    let wanted = gone.chain(to).map(&key);
    let mut rows = now.to_vec();
    let mut is_changed = false;
    for wanted in wanted {
        let row = |rows: &[T]| at(rows, wanted).and_then(|place| rows.get(place).cloned());
        let [is, was, becomes] = [row(&rows), row(from), row(to)];
        is_changed |= was != becomes;
        let next = settled(&is, &was, &becomes)?;
        match (at(&rows, wanted), next) {
            (Some(place), Some(next)) => {
                if let Some(row) = rows.get_mut(place) {
                    *row = next;
                }
            }
            (Some(place), None) => {
                rows.remove(place);
            }
            (None, Some(next)) => {
                // Where it stands in the list that has it: at its end, or before the same row.
                let after = to.iter().skip_while(|row| key(row) != wanted).skip(1);
                let place = after.filter_map(|row| at(&rows, key(row))).next();
                rows.insert(place.unwrap_or(rows.len()), next);
            }
            (None, None) => {}
        }
    }
    // Rows that only changed places cannot be told from those of a list that was changed since.
    is_changed.then_some(rows)
}

/// The same of a list that is not written where it is empty.
fn optional_rows<T: Clone + PartialEq>(
    now: &Option<Vec<T>>,
    from: &Option<Vec<T>>,
    to: &Option<Vec<T>>,
    key: impl Fn(&T) -> &str,
) -> Option<Option<Vec<T>>> {
    if let Some(whole) = settled(now, from, to) {
        return Some(whole);
    }
    let all = |rows: &Option<Vec<T>>| rows.clone().unwrap_or_default();
    let rows = rows(&all(now), &all(from), &all(to), key)?;
    Some(Some(rows).filter(|rows| !rows.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn logbook(file: serde_json::Value) -> Logbook {
        let mut whole = serde_json::json!({
            "format": 1,
            "id": "016e7b2a-5c00-7c3a-9f00-0a1b2c3d4e5f",
        });
        let more = file.as_object().unwrap().clone();
        whole.as_object_mut().unwrap().extend(more);
        serde_json::from_value(whole).unwrap()
    }

    fn with_filters(filters: &[(&str, &str)]) -> Logbook {
        let filters = filters
            .iter()
            .map(|(name, filter)| serde_json::json!({ "name": name, "filter": filter }));
        let filters: Vec<_> = filters.collect();
        let filters = Some(filters).filter(|filters| !filters.is_empty());
        logbook(serde_json::json!({ "filters": filters }))
    }

    #[test]
    fn a_change_is_made_on_what_the_list_has_become() {
        type Filters<'a> = &'a [(&'a str, &'a str)];
        let cases: [(Filters, Filters, Filters, Option<Filters>); 9] = [
            // One more, on a list that has another one more; and taken back there.
            (
                &[("b", "2")],
                &[],
                &[("a", "1")],
                Some(&[("b", "2"), ("a", "1")]),
            ),
            (
                &[("a", "1"), ("b", "2")],
                &[("a", "1")],
                &[],
                Some(&[("b", "2")]),
            ),
            (&[("a", "1")], &[("a", "1")], &[], Some(&[])),
            // What was taken out comes back to its place.
            (
                &[("a", "1"), ("c", "3"), ("d", "4")],
                &[("a", "1"), ("c", "3")],
                &[("a", "1"), ("b", "2"), ("c", "3")],
                Some(&[("a", "1"), ("b", "2"), ("c", "3"), ("d", "4")]),
            ),
            // Another text, beside another one that is gone.
            (
                &[("a", "1")],
                &[("a", "1"), ("b", "2")],
                &[("a", "3"), ("b", "2")],
                Some(&[("a", "3")]),
            ),
            // It was done already.
            (
                &[("b", "2")],
                &[("a", "1"), ("b", "2")],
                &[("b", "2")],
                Some(&[("b", "2")]),
            ),
            // The very row was changed otherwise, or is gone.
            (&[("a", "2")], &[("a", "1")], &[("a", "3")], None),
            (&[("b", "2")], &[("a", "1")], &[("a", "3")], None),
            // Two rows of one name.
            (&[("a", "1"), ("a", "2")], &[("a", "1")], &[], None),
        ];
        for (now, from, to, wanted) in cases {
            let [now, from, to] = [now, from, to].map(with_filters);
            let found = now.with_change(&from, &to);
            assert_eq!(found, wanted.map(with_filters), "{now:?} {from:?} {to:?}");
        }
        // Rows that only changed places.
        let [now, from, to] = [
            [("a", "1"), ("b", "2"), ("c", "3")].as_slice(),
            &[("a", "1"), ("b", "2")],
            &[("b", "2"), ("a", "1")],
        ]
        .map(with_filters);
        assert_eq!(now.with_change(&from, &to), None);
    }

    #[test]
    fn what_was_changed_elsewhere_stays() {
        let from = with_filters(&[("a", "1")]);
        let to = with_filters(&[]);
        let mut now = from.clone();
        now.age_profile = "other".to_owned();
        now.programme.funder = "UNDP".to_owned();
        let found = now.with_change(&from, &to).unwrap();
        let wanted = Logbook {
            filters: None,
            ..now.clone()
        };
        assert_eq!(found, wanted);
        assert_eq!(found.with_change(&to, &from), Some(now));
        let mut other = to.clone();
        other.age_profile = "third".to_owned();
        assert_eq!(found.with_change(&to, &other), None);
    }
}
