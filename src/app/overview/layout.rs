//! How the panels of a side share the rows that it has. The story stands on one screen wherever
//! there is room for a few rows of each of its panels; a panel that has more figures than rows
//! shows a part of them. What does not belong to the story comes after it, below where it must.

use super::Overview;
use super::movement::Side;
use super::panel::{About, Panel, PanelKind};

/// A panel that does not belong to the story is not begun for fewer figures than this.
const FEWEST: usize = 2;

/// Where a panel stands on its side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which panel.
    pub panel: usize,
    /// The row of its heading, from the top of the side.
    pub top: usize,
    /// How many of its figures are seen at once, a row for each.
    pub shown: usize,
}

/// The figures of a panel that are seen at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Their lines, from above.
    pub lines: Vec<usize>,
    /// How many figures of those that move are passed.
    pub top: usize,
    /// Whether there are figures before those that are seen.
    pub has_before: bool,
    /// Whether there are figures after them.
    pub has_after: bool,
}

impl Place {
    /// The row below the last one.
    pub fn end(&self) -> usize {
        self.top + 1 + self.shown
    }
}

impl Panel {
    /// So many of the figures, with the selected one: those that are always kept in sight, and of
    /// the others as many as have room, those before `top` passed if the selection allows.
    pub fn window(&self, shown: usize, top: usize, selected: Option<usize>) -> Window {
        let count = self.figures.len();
        if shown >= count {
            return Window {
                lines: (0..count).collect(),
                ..Window::default()
            };
        }
        let is_kept = |line: &usize| {
            let figure = self.figures.get(*line);
            figure.is_some_and(|figure| figure.about.is_kept())
        };
        let kept: Vec<usize> = (0..count)
            .filter(is_kept)
            .take(shown.saturating_sub(1))
            .collect();
        let moving: Vec<usize> = (0..count).filter(|line| !kept.contains(line)).collect();
        let room = shown - kept.len();
        let mut top = top.min(moving.len().saturating_sub(room));
        let at = selected.and_then(|line| moving.iter().position(|one| *one == line));
        if let Some(at) = at {
            top = top.max((at + 1).saturating_sub(room)).min(at);
        }
        let seen = moving.iter().copied().skip(top).take(room);
        let mut lines: Vec<usize> = seen.chain(kept).collect();
        lines.sort_unstable();
        Window {
            lines,
            top,
            has_before: top > 0,
            has_after: top + room < moving.len(),
        }
    }
}

impl Panel {
    /// How many figures that move are passed at first, where so many are seen: of the course of
    /// time one sees the latest in which something was held, or else the latest; of the others the
    /// first.
    pub fn first_top(&self, shown: usize) -> usize {
        if self.kind != PanelKind::Time {
            return 0;
        }
        let moving = self.figures.iter().filter(|figure| !figure.about.is_kept());
        let held = moving.clone().enumerate();
        let held = held.filter(|(_, figure)| figure.sessions > 0);
        let latest = held.last().map_or(moving.count(), |(line, _)| line + 1);
        let kept = self.figures.iter();
        let kept = kept.filter(|figure| figure.about.is_kept()).count();
        latest.saturating_sub(shown - kept.min(shown.saturating_sub(1)))
    }

    /// How many of its figures say in words what lies outside its bars; they have rows of their own.
    fn outside(&self) -> usize {
        let figures = self.figures.iter();
        let outside = figures.filter(|figure| matches!(figure.about, About::Beyond(..)));
        outside.count()
    }
}

impl PanelKind {
    /// How many figures the panel shows at least where the story is on one screen, and which panel
    /// is the first to show more; nothing where it does not belong to the story.
    fn in_story(self) -> Option<(usize, usize)> {
        match self {
            Self::Types => Some((4, 0)),
            Self::Roles => Some((5, 0)),
            Self::Ages => Some((4, 2)),
            Self::Oblasts => Some((2, 2)),
            Self::Time | Self::Districts => Some((2, 3)),
            _ => None,
        }
    }
}

impl Overview {
    /// The panels of a side that has so many rows, from above.
    pub fn side(&self, side: Side, room: usize) -> Vec<Place> {
        let panels = self.panels.iter().enumerate();
        let panels: Vec<(usize, &Panel)> = panels
            .filter(|(_, panel)| panel.kind.side() == Some(side))
            .collect();
        places(&panels, room)
    }

    /// Whether so many rows show every figure of both sides.
    pub fn fits(&self, room: usize) -> bool {
        let sides = [Side::Left, Side::Right].into_iter();
        let mut places = sides.flat_map(|side| self.side(side, room));
        places.all(|place| {
            let panel = self.panels.get(place.panel);
            let count = panel.map_or(0, |panel| panel.figures.len());
            place.shown == count && place.end() <= room
        })
    }
}

/// A panel while rows are shared out.
struct Share {
    panel: usize,
    count: usize,
    shown: usize,
    outside: usize,
    turn: usize,
    /// Whether a row of air is above it.
    has_air: bool,
    /// Whether it belongs to the panel above, so that air comes last.
    is_tied: bool,
}

fn places(panels: &[(usize, &Panel)], room: usize) -> Vec<Place> {
    let most = room.saturating_sub(1).max(1);
    let mut shares: Vec<Share> = Vec::new();
    for (panel, of) in panels {
        let Some((least, turn)) = of.kind.in_story() else {
            continue;
        };
        let count = of.figures.len();
        shares.push(Share {
            panel: *panel,
            count,
            shown: count.min(least + of.outside()),
            outside: of.outside(),
            turn,
            has_air: false,
            is_tied: of.kind == PanelKind::Districts,
        });
    }
    let least: usize = shares.iter().map(|share| 1 + share.shown).sum();
    match room.checked_sub(least) {
        Some(left) => share_out(&mut shares, left),
        None => {
            for (index, share) in shares.iter_mut().enumerate() {
                share.shown = share.count.min(most);
                share.has_air = index > 0;
            }
        }
    }
    let mut places = Vec::new();
    let mut row = 0;
    for share in &shares {
        let top = row + usize::from(share.has_air);
        let place = Place {
            panel: share.panel,
            top,
            shown: share.shown,
        };
        row = place.end();
        places.push(place);
    }
    let others = panels.iter().filter(|(_, of)| of.kind.in_story().is_none());
    for (panel, of) in others {
        let top = row + usize::from(!places.is_empty());
        let left = room.saturating_sub(top + 1);
        let count = of.figures.len();
        let shown = match left >= count.min(FEWEST) && left > 0 {
            true => count.min(left),
            false => count.min(most),
        };
        let place = Place {
            panel: *panel,
            top,
            shown,
        };
        row = place.end();
        places.push(place);
    }
    places
}

/// Gives rows away, first where they say most: a few more trainer types and roles, three rows of
/// every panel, ages and oblasts, air between the panels, the rest.
fn share_out(shares: &mut [Share], mut left: usize) {
    let mut grow = |shares: &mut [Share], turn: usize, most: usize| {
        for share in shares.iter_mut().filter(|share| share.turn <= turn) {
            let most = share.count.min(most + share.outside);
            let more = most.saturating_sub(share.shown).min(left);
            share.shown += more;
            left -= more;
        }
    };
    for (turn, most) in [(0, 5), (3, 3), (0, 8), (2, 8)] {
        grow(shares, turn, most);
    }
    for is_tied in [false, true] {
        let mut given = 0;
        for share in shares.iter_mut().skip(1) {
            if share.is_tied == is_tied && given < left {
                share.has_air = true;
                given += 1;
            }
        }
        left -= given;
        for share in shares.iter_mut() {
            let more = share.count.saturating_sub(share.shown).min(left);
            share.shown += more;
            left -= more;
        }
    }
}
