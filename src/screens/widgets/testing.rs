//! What the tests of the widgets share: a drawn buffer as lines of text, and awkward texts.

use proptest::prelude::*;
use ratatui::buffer::{Buffer, CellWidth};

/// The rows of a buffer as they would stand on a screen.
pub fn lines_of(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    let mut lines = Vec::new();
    for y in area.top()..area.bottom() {
        let mut line = String::new();
        let mut x = area.left();
        while x < area.right() {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            x += symbol.cell_width().max(1);
        }
        lines.push(line);
    }
    lines
}

/// The rows of a buffer without the spaces at their ends.
pub fn trimmed_lines_of(buffer: &Buffer) -> Vec<String> {
    let trim = |line: String| line.trim_end().to_owned();
    lines_of(buffer).into_iter().map(trim).collect()
}

/// Texts of the kinds that break drawing: Kyrgyz letters, combining marks, wide and joined
/// characters, right-to-left letters, hidden and control characters.
pub fn awkward_text() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "а",
        "ң",
        "ө",
        "Ү",
        "й",
        "и\u{306}",
        "e\u{301}\u{302}",
        "x",
        " ",
        "  ",
        ", ",
        "-",
        "7",
        "日",
        "語",
        "한",
        "👍🏽",
        "👩\u{200d}💻",
        "🇰🇬",
        "❤\u{fe0f}",
        "ש",
        "לם",
        "لا",
        "\u{301}",
        "\u{200d}",
        "\u{202e}",
        "\u{2066}",
        "\u{e0041}",
        "\u{200b}",
        "\n",
        "\r\n",
        "\t",
        "\u{1b}",
        "\0",
        "ｶﾞ",
        "\u{115f}",
        "\u{3000}",
        "сессия",
        "Чолпон-Ата айыл аймагы",
    ]);
    prop::collection::vec(pieces, 0..24).prop_map(|pieces| pieces.concat())
}
