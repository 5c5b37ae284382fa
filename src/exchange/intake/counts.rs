//! The grid of counts and the groups of a session, from columns that each count somebody, and from
//! rows that each are a count. Columns that count the same people twice, by sex and by role, are
//! never added: the finest stand in the grid, and the others have to agree or are kept as words.

use super::cells::{self, Said};
use super::reading::{Draft, Group, Reader};
use super::target::{Target, stated};
use super::trouble::Trouble;
use crate::model::attendance::{Attendance, Cell as Place, Count, GroupCount};
use crate::model::code::{CodeList, NOT_STATED};
use crate::model::field::MOST_PEOPLE;
use crate::model::problem::What;

/// A count and where it stands in the table.
struct Counted {
    place: Place,
    count: u32,
    row: usize,
    column: usize,
}

impl Reader<'_> {
    /// Reads what is counted.
    pub(super) fn counts(&mut self, group: &Group, draft: &mut Draft) {
        let from_columns = self.counted_columns(group, draft);
        let from_rows = self.counted_rows(group, draft);
        let participants = self.matching.column_of(&Target::Participants);
        let participants = participants
            .and_then(|column| cells::number(self.cell(*group.rows.first()?, column)))
            .unwrap_or(0);
        let has_columns = self
            .columns()
            .any(|(_, target)| matches!(target, Target::Count(_) | Target::RowCount));
        if has_columns {
            self.grid(group, draft, from_columns, from_rows, participants);
        }
        let attendance = &mut draft.session.attendance;
        let is_more = participants > attendance.participants(0) && participants <= MOST_PEOPLE;
        if !draft.is_known && is_more {
            match attendance.headcount {
                None => attendance.headcount = Some(participants),
                // More were counted or named than the headcount says, of whom nothing is stated.
                Some(_) => {
                    let rest = participants - attendance.counted();
                    attendance
                        .counts
                        .push(Count::new(nobody_in_particular(), rest));
                    attendance.settle();
                }
            }
        }
        self.groups_of(group, draft);
    }

    fn grid(
        &mut self,
        group: &Group,
        draft: &mut Draft,
        from_columns: Vec<Counted>,
        from_rows: Option<Vec<Counted>>,
        participants: u32,
    ) {
        let headcount = draft.session.attendance.headcount;
        let all = headcount.unwrap_or(0).max(participants);
        let mut counted = match from_rows {
            Some(rows) => rows,
            None => {
                if draft.is_known && adds_up_to(&draft.session.attendance, &from_columns, all) {
                    return;
                }
                self.partition(from_columns, draft)
            }
        };
        // What a headcount does not say anyway would be lost without its count.
        let said = match draft.is_known {
            true => all,
            false => headcount.unwrap_or(participants),
        };
        drop_remainder(&mut counted, said);
        if counted.is_empty() && group.is_by_hand() {
            return;
        }
        let mut new = Attendance {
            counts: counted
                .into_iter()
                .map(|it| Count::new(it.place, it.count))
                .collect(),
            ..Attendance::default()
        };
        new.settle();
        let same = |a: &[Count], b: &[Count]| {
            a.len() == b.len()
                && a.iter()
                    .zip(b)
                    .all(|(a, b)| a.cell() == b.cell() && a.count == b.count)
        };
        if !same(&new.counts, &draft.session.attendance.counts) {
            draft.session.attendance.counts = new.counts;
        }
    }

    /// What the columns count that each are of somebody.
    fn counted_columns(&mut self, group: &Group, draft: &mut Draft) -> Vec<Counted> {
        let mut counted = Vec::new();
        for (column, target) in self.columns() {
            let Target::Count(place) = target else {
                continue;
            };
            let Some(row) = self.first_said(group, draft, column, cells::is_blank) else {
                continue;
            };
            if let Some(count) = self.people(draft, row, column) {
                let place = place.clone();
                counted.push(Counted {
                    place,
                    count,
                    row,
                    column,
                });
            }
        }
        counted
    }

    /// How many people a cell tells; what cannot be read is kept.
    fn people(&mut self, draft: &mut Draft, row: usize, column: usize) -> Option<u32> {
        match cells::number(self.cell(row, column)) {
            Some(count) if count <= MOST_PEOPLE => Some(count),
            Some(_) => {
                let what = What::TooLarge { most: MOST_PEOPLE };
                self.keep(draft, row, column, Trouble::Kept(what));
                None
            }
            None => {
                self.keep(draft, row, column, Trouble::Kept(What::NotANumber));
                None
            }
        }
    }

    /// What the rows count; nothing where no column has their numbers.
    fn counted_rows(&mut self, group: &Group, draft: &mut Draft) -> Option<Vec<Counted>> {
        let column = self.matching.column_of(&Target::RowCount)?;
        let mut counted = Vec::new();
        for row in group.rows.iter().copied() {
            if cells::is_blank(self.cell(row, column)) {
                continue;
            }
            let parts = [
                (Target::RowRole, CodeList::Role),
                (Target::RowSex, CodeList::Sex),
                (Target::RowAge, CodeList::Age),
            ];
            let [role, sex, age] =
                parts.map(|(target, list)| self.part(group, draft, row, &target, list));
            if let Some(count) = self.people(draft, row, column).filter(|count| *count > 0) {
                let place = Place { role, sex, age };
                counted.push(Counted {
                    place,
                    count,
                    row,
                    column,
                });
            }
        }
        Some(counted)
    }

    /// The role, the sex or the age of the people in a row.
    fn part(
        &mut self,
        group: &Group,
        draft: &mut Draft,
        row: usize,
        target: &Target,
        list: CodeList,
    ) -> String {
        let Some(column) = self.matching.column_of(target) else {
            return NOT_STATED.to_owned();
        };
        match self
            .lists
            .part(list, self.cell(row, column), group.is_by_hand())
        {
            Said::Code(code) => code,
            Said::Unknown(code) => {
                self.tell(row, column, Trouble::UnknownCode(list, code.clone()));
                code
            }
            Said::Words => {
                self.keep(draft, row, column, Trouble::NoCode(list));
                NOT_STATED.to_owned()
            }
        }
    }

    /// The counts that can stand in one grid: the finest first, and of the wider ones what is left
    /// of them. What cannot stand beside the others, or is less than they add up to, is kept.
    /// Those of whom nothing is stated are none of the others.
    fn partition(&mut self, counted: Vec<Counted>, draft: &mut Draft) -> Vec<Counted> {
        let (mut counted, rest): (Vec<_>, Vec<_>) =
            counted.into_iter().partition(|it| fineness(&it.place) > 0);
        counted.sort_by_key(|it| (std::cmp::Reverse(fineness(&it.place)), of_what(&it.place)));
        let mut taken: Vec<Counted> = Vec::new();
        for mut wide in counted {
            let overlapping = taken
                .iter()
                .filter(|fine| overlap(&fine.place, &wide.place));
            let overlapping: Vec<&Counted> = overlapping.collect();
            let sum = overlapping
                .iter()
                .fold(0_u32, |sum, fine| sum.saturating_add(fine.count));
            let covers_all = overlapping
                .iter()
                .all(|fine| covers(&wide.place, &fine.place));
            if covers_all && sum <= wide.count {
                wide.count -= sum;
                if wide.count > 0 {
                    taken.push(wide);
                }
            } else if wide.count > 0 {
                // Another breakdown of the same people, which the grid cannot hold beside this one.
                let (row, column) = (wide.row, wide.column);
                self.keep(draft, row, column, Trouble::DoesNotAddUp);
            }
        }
        taken.extend(rest.into_iter().filter(|it| it.count > 0));
        // As they stand in the table.
        taken.sort_by_key(|it| it.column);
        taken
    }

    /// The groups, from columns of their own and from rows.
    fn groups_of(&mut self, group: &Group, draft: &mut Draft) {
        let mut found: Vec<(String, String, u32)> = Vec::new();
        let mut has_columns = false;
        for (column, target) in self.columns() {
            let Target::Group { group: code, sex } = target else {
                continue;
            };
            has_columns = true;
            if let Some(row) = self.first_said(group, draft, column, cells::is_blank)
                && let Some(count) = self.people(draft, row, column).filter(|count| *count > 0)
            {
                found.push((code.clone(), sex.clone(), count));
            }
        }
        let row_columns = [Target::RowGroup, Target::RowGroupCount];
        if let [Some(of), Some(number)] = row_columns.map(|target| self.matching.column_of(&target))
        {
            has_columns = true;
            for row in group.rows.iter().copied() {
                if cells::is_blank(self.cell(row, of)) {
                    continue;
                }
                let code = self.part(group, draft, row, &Target::RowGroup, CodeList::Group);
                let sex = self.part(group, draft, row, &Target::RowSex, CodeList::Sex);
                if let Some(count) = self.people(draft, row, number) {
                    found.push((code, sex, count));
                }
            }
        }
        if !has_columns || (found.is_empty() && group.is_by_hand()) {
            return;
        }
        let groups = &mut draft.session.attendance.groups;
        let told = groups.iter().filter(|row| row.count > 0);
        let is_same = told.clone().count() == found.len()
            && told.zip(&found).all(|(known, (code, sex, count))| {
                known.group == *code && known.sex == *sex && known.count == *count
            });
        if !is_same {
            let new = found.into_iter().map(|(group, sex, count)| GroupCount {
                group,
                sex,
                count,
                ..GroupCount::default()
            });
            *groups = new.collect();
        }
    }
}

/// Whether the grid of a session says what columns count: each of them adds up.
fn adds_up_to(attendance: &Attendance, counted: &[Counted], all: u32) -> bool {
    let rest = all.saturating_sub(attendance.counted());
    counted.iter().all(|it| {
        let inside = attendance
            .counts
            .iter()
            .filter(|row| covers(&it.place, &row.cell()));
        let sum = inside.fold(0_u32, |sum, row| sum.saturating_add(row.count));
        let is_of_nobody = fineness(&it.place) == 0;
        let not_stated = attendance.counts.iter().filter(|row| !stated(&row.sex));
        let not_stated = not_stated.fold(rest, |sum, row| sum.saturating_add(row.count));
        sum == it.count || (is_of_nobody && it.count == not_stated)
    })
}

/// Takes away a count of which nothing is stated where it is what all have and the others do not:
/// that is no count of its own.
fn drop_remainder(counted: &mut Vec<Counted>, all: u32) {
    let sum = counted
        .iter()
        .fold(0_u32, |sum, it| sum.saturating_add(it.count));
    if sum != all {
        return;
    }
    if let Some(last) = counted.iter().rposition(|it| fineness(&it.place) == 0) {
        counted.remove(last);
    }
}

/// The place of those of whom nothing is stated.
fn nobody_in_particular() -> Place {
    let [role, sex, age] = [NOT_STATED; 3].map(str::to_owned);
    Place { role, sex, age }
}

/// How much is stated of those who are counted.
fn fineness(place: &Place) -> usize {
    let parts = [&place.role, &place.sex, &place.age];
    parts.into_iter().filter(|code| stated(code)).count()
}

/// Of two as fine, what stands in the grid: ages before roles would hide who came, and the sex is
/// what every report asks for.
fn of_what(place: &Place) -> [bool; 2] {
    [!stated(&place.sex), !stated(&place.role)]
}

/// Whether somebody can be counted in both.
fn overlap(one: &Place, other: &Place) -> bool {
    let meet = |a: &str, b: &str| a == b || !stated(a) || !stated(b);
    meet(&one.role, &other.role) && meet(&one.sex, &other.sex) && meet(&one.age, &other.age)
}

/// Whether all that are counted in the other are counted in the wide one.
fn covers(wide: &Place, other: &Place) -> bool {
    let holds = |a: &str, b: &str| !stated(a) || a == b;
    holds(&wide.role, &other.role) && holds(&wide.sex, &other.sex) && holds(&wide.age, &other.age)
}
