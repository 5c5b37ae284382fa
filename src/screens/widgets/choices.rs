//! The choices of a line beside each other, the chosen one marked; that one alone between arrows where
//! there is no room for all.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::fit::{print, width};
use crate::screens::theme::Theme;

/// Draws them; gives where each choice is that can be clicked, with its number.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    theme: &Theme,
    words: &[String],
    chosen: usize,
) -> Vec<(usize, Rect)> {
    let needed: usize = words.iter().map(|word| width(word) + 2).sum();
    let all_fit = needed <= usize::from(area.width);
    let mut boxes = Vec::new();
    let mut x = area.x;
    for (choice, word) in words.iter().enumerate() {
        let is_chosen = choice == chosen;
        if !all_fit && !is_chosen {
            continue;
        }
        let (text, style) = match (is_chosen, all_fit) {
            (true, true) => (format!("[{word}]"), theme.selected),
            (true, false) => (format!("◂ {word} ▸"), theme.selected),
            (false, _) => (format!(" {word} "), theme.faint),
        };
        let place = Rect {
            x,
            width: area.right().saturating_sub(x),
            ..area
        };
        let took = print(buffer, place, &text, style);
        if all_fit {
            let hit = Rect {
                width: took,
                ..place
            };
            boxes.push((choice, hit));
        }
        x += took;
    }
    boxes
}
