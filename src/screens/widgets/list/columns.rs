//! How the room of a list is shared among its columns.

use ratatui::layout::Rect;

use super::Column;

/// The air between two columns.
const GAP: u16 = 2;

/// Where a column that found room stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Which of the columns it is.
    pub column: usize,
    /// The column of the screen it begins at.
    pub x: u16,
    /// How many it takes.
    pub width: u16,
}

impl Place {
    /// The column's part of an area.
    pub fn within(&self, area: Rect) -> Rect {
        Rect {
            x: self.x,
            width: self.width,
            ..area
        }
        .intersection(area)
    }
}

/// Gives each column its place, the less important ones none where room is short.
pub(super) fn places(columns: &[Column<'_>], area: Rect) -> Vec<Place> {
    let kept = kept(columns, area.width);
    let mut widths = shares(columns, &kept, area.width);
    squeeze(&mut widths, area.width);
    let mut x = area.x;
    let mut places = Vec::with_capacity(kept.len());
    for (column, width) in kept.into_iter().zip(widths) {
        let width = width.min(area.right().saturating_sub(x));
        if width == 0 {
            break;
        }
        places.push(Place { column, x, width });
        x = x.saturating_add(width + GAP);
    }
    places
}

fn kept(columns: &[Column<'_>], room: u16) -> Vec<usize> {
    let mut kept: Vec<usize> = (0..columns.len()).collect();
    let priority = |index: &usize| columns.get(*index).map_or(0, |column| column.priority);
    while needed(columns, &kept) > u32::from(room) {
        let last = kept
            .iter()
            .enumerate()
            .max_by_key(|(_, index)| priority(index));
        match last {
            Some((position, index)) if priority(index) > 0 => kept.remove(position),
            _ => break,
        };
    }
    kept
}

fn needed(columns: &[Column<'_>], kept: &[usize]) -> u32 {
    let widths: u32 = kept
        .iter()
        .map(|index| u32::from(min_of(columns, *index)))
        .sum();
    widths + gaps(kept.len())
}

fn min_of(columns: &[Column<'_>], index: usize) -> u16 {
    columns.get(index).map_or(0, |column| column.min)
}

fn gaps(columns: usize) -> u32 {
    let gaps = u32::try_from(columns.saturating_sub(1)).unwrap_or(u32::MAX);
    gaps.saturating_mul(u32::from(GAP))
}

/// The least each column needs, and its share of what is left over.
fn shares(columns: &[Column<'_>], kept: &[usize], room: u16) -> Vec<u16> {
    let weight = |index: &usize| {
        columns
            .get(*index)
            .map_or(0, |column| u32::from(column.weight))
    };
    let mut weights_left: u32 = kept.iter().map(weight).sum();
    let mut left = u32::from(room).saturating_sub(needed(columns, kept));
    let mut widths = Vec::with_capacity(kept.len());
    for index in kept {
        let share = (left * weight(index))
            .checked_div(weights_left)
            .unwrap_or(0);
        left -= share;
        weights_left -= weight(index);
        let share = u16::try_from(share).unwrap_or(u16::MAX);
        widths.push(min_of(columns, *index).saturating_add(share));
    }
    widths
}

/// Takes columns of the screen from the widest until all fit; none is narrowed to nothing.
fn squeeze(widths: &mut [u16], room: u16) {
    let gaps = gaps(widths.len());
    let sum = |widths: &[u16]| widths.iter().map(|width| u32::from(*width)).sum::<u32>();
    while sum(widths) + gaps > u32::from(room) {
        match widths.iter_mut().max() {
            Some(widest) if *widest > 1 => *widest -= 1,
            _ => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Align;
    use super::*;

    fn column(min: u16, weight: u16, priority: u8) -> Column<'static> {
        Column {
            title: "",
            min,
            weight,
            align: Align::Left,
            priority,
        }
    }

    fn check(columns: &[Column<'_>], room: u16, wanted: &[(usize, u16, u16)]) {
        let places = places(columns, Rect::new(0, 0, room, 1));
        let found: Vec<_> = places
            .iter()
            .map(|place| (place.column, place.x, place.width))
            .collect();
        assert_eq!(found, wanted, "{room}");
    }

    #[test]
    fn room_is_shared_and_the_least_important_go_first() {
        let columns = [
            column(6, 0, 0),
            column(8, 2, 0),
            column(6, 1, 2),
            column(4, 0, 1),
        ];
        check(
            &columns,
            39,
            &[(0, 0, 6), (1, 8, 14), (2, 24, 9), (3, 35, 4)],
        );
        check(
            &columns,
            30,
            &[(0, 0, 6), (1, 8, 8), (2, 18, 6), (3, 26, 4)],
        );
        check(&columns, 29, &[(0, 0, 6), (1, 8, 15), (3, 25, 4)]);
        check(&columns, 21, &[(0, 0, 6), (1, 8, 13)]);
        check(&columns, 12, &[(0, 0, 5), (1, 7, 5)]);
        check(&columns, 2, &[(0, 0, 1)]);
        check(&columns, 0, &[]);
    }

    proptest! {
        #[test]
        fn columns_stay_inside_and_apart(
            sizes in prop::collection::vec((0u16..50, 0u16..4, 0u8..4), 0..9),
            x in 0u16..9, room in 0u16..90,
        ) {
            let columns: Vec<_> = sizes.iter().map(|(m, w, p)| column(*m, *w, *p)).collect();
            let area = Rect::new(x, 0, room, 1);
            let mut from = x;
            for place in places(&columns, area) {
                prop_assert!(place.x >= from && place.x + place.width <= area.right());
                from = place.x + place.width + GAP;
            }
        }
    }
}
