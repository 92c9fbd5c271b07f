//! The site's title -> the picture that stands for the site where a page of it is shared: the seal,
//! and beside it the title. A PNG, since those who show such pictures take no SVG. Alone names
//! ab_glyph and png.
//!
//! A title with a letter that the built-in font lacks (it has Latin, Greek and Cyrillic) is not set:
//! scripts that join need a shaper, and the seal alone says nothing wrong. A site may give a picture
//! of its own, `templates/share.png`.

use ab_glyph::{Font, FontRef, Glyph, PxScale, ScaleFont, point};
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};

/// What the services that show such pictures ask for.
const WIDTH: usize = 1200;
const HEIGHT: usize = 630;
/// Around everything.
const MARGIN: usize = 72;
/// Between seal and title.
const GAP: usize = 60;
/// Pixels of a unit of the seal, which is drawn on 52 of them.
const UNIT: usize = 6;
const SEAL: usize = 52 * UNIT;

/// The sizes a title is tried in, and the most lines it may take.
const SIZES: [u16; 6] = [92, 82, 72, 62, 54, 46];
const MOST_LINES: usize = 6;

/// Colours by number: from paper to ink, then the two hues. Those of the style sheet by day.
const PAPER: u8 = 0;
const INK: u8 = 253;
const AZURE: u8 = 254;
const GULES: u8 = 255;
const INK_RGB: [u8; 3] = [0x16, 0x18, 0x1d];
const HUES_RGB: [[u8; 3]; 2] = [[0x0b, 0x4f, 0x8c], [0x9b, 0x1c, 0x1c]];

const FONT: &[u8] = include_bytes!("share/NotoSerif-Bold.subset.ttf");

/// Draws the picture as a PNG file. The same title makes the same bytes everywhere.
pub fn draw(title: &str) -> Vec<u8> {
    let font = FontRef::try_from_slice(FONT).expect("the built-in font is whole");
    let mut canvas = Canvas(vec![PAPER; WIDTH * HEIGHT]);
    canvas.fill(MARGIN, 48, WIDTH - 2 * MARGIN, 12, INK);
    let top = (HEIGHT + 60 - SEAL) / 2;
    match Setting::of(&font, title) {
        Some(setting) => {
            canvas.seal(MARGIN, top);
            canvas.text(&font, &setting, MARGIN + SEAL + GAP, top + SEAL / 2);
        }
        None => canvas.seal((WIDTH - SEAL) / 2, top),
    }
    canvas.png()
}

/// Returns the width and height of a PNG file; none if it is no PNG.
pub fn size(png: &[u8]) -> Option<(u32, u32)> {
    let info = png::Decoder::new(std::io::Cursor::new(png)).read_info();
    info.ok().map(|reader| reader.info().size())
}

/// A title, broken into lines of a size that fits.
struct Setting {
    size: PxScale,
    lines: Vec<String>,
}

impl Setting {
    fn of(font: &FontRef<'_>, title: &str) -> Option<Setting> {
        let has = |letter: char| letter.is_whitespace() || font.glyph_id(letter).0 != 0;
        if !title.chars().all(has) {
            return None;
        }
        let room = (WIDTH - 2 * MARGIN - SEAL - GAP) as f32;
        let mut settings = SIZES.iter().map(|&size| {
            let size = PxScale::from(f32::from(size));
            let lines = broken(font, size, room, title)?;
            Some(Setting { size, lines })
        });
        let fits = |setting: &Setting| {
            let height = setting.lines.len() as f32 * line_height(setting.size);
            setting.lines.len() <= MOST_LINES && height <= (HEIGHT - 3 * MARGIN) as f32
        };
        settings.find_map(|setting| setting.filter(fits))
    }
}

/// Breaks a title into lines no wider than `room`; none if a word alone is wider.
fn broken(font: &FontRef<'_>, size: PxScale, room: f32, title: &str) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in title.split_whitespace() {
        if width(font, size, word) > room {
            return None;
        }
        match lines.last_mut() {
            Some(line) if width(font, size, &format!("{line} {word}")) <= room => {
                *line += " ";
                *line += word;
            }
            _ => lines.push(word.to_owned()),
        }
    }
    (!lines.is_empty()).then_some(lines)
}

fn width(font: &FontRef<'_>, size: PxScale, text: &str) -> f32 {
    let font = font.as_scaled(size);
    let advances = text.chars().map(|c| font.h_advance(font.glyph_id(c)));
    advances.sum()
}

fn line_height(size: PxScale) -> f32 {
    size.y * 0.95
}

/// A picture, a colour's number a pixel.
struct Canvas(Vec<u8>);

impl Canvas {
    fn fill(&mut self, x: usize, y: usize, width: usize, height: usize, color: u8) {
        for row in y..y + height {
            self.0[row * WIDTH + x..][..width].fill(color);
        }
    }

    /// The seal of `components.html`, line by line.
    fn seal(&mut self, x: usize, y: usize) {
        let unit = |n: usize| n * UNIT;
        for line in (7..=43).step_by(4) {
            self.fill(x + unit(3), y + unit(line), unit(23), unit(2), AZURE);
        }
        for line in (29..=45).step_by(4) {
            self.fill(x + unit(line), y + unit(3), unit(2), unit(46), GULES);
        }
        for (at, across) in [(0, false), (49, false), (0, true), (49, true)] {
            match across {
                true => self.fill(x, y + unit(at), SEAL, unit(3), INK),
                false => self.fill(x + unit(at), y, unit(3), SEAL, INK),
            }
        }
        self.fill(x + unit(26) - UNIT * 3 / 2, y, unit(3), SEAL, INK);
    }

    /// Sets lines of text, the block's middle at the height `middle`.
    fn text(&mut self, font: &FontRef<'_>, setting: &Setting, x: usize, middle: usize) {
        let scaled = font.as_scaled(setting.size);
        let step = line_height(setting.size);
        // From the middle of the block to the first baseline, letters without descent.
        let rest = (setting.lines.len() - 1) as f32 * step;
        let mut baseline = middle as f32 - rest / 2.0 + scaled.ascent() * 0.33;
        for line in &setting.lines {
            let mut at = x as f32;
            for letter in line.chars() {
                let id = font.glyph_id(letter);
                self.glyph(
                    font,
                    id.with_scale_and_position(setting.size, point(at, baseline)),
                );
                at += scaled.h_advance(id);
            }
            baseline += step;
        }
    }

    fn glyph(&mut self, font: &FontRef<'_>, glyph: Glyph) {
        let Some(outline) = font.outline_glyph(glyph) else {
            return;
        };
        let bounds = outline.px_bounds();
        outline.draw(|x, y, coverage| {
            let (x, y) = (
                bounds.min.x as usize + x as usize,
                bounds.min.y as usize + y as usize,
            );
            if x < WIDTH && y < HEIGHT {
                let color = (coverage.min(1.0) * f32::from(INK)).round() as u8;
                let pixel = &mut self.0[y * WIDTH + x];
                *pixel = color.max(*pixel);
            }
        });
    }

    fn png(&self) -> Vec<u8> {
        let mut palette = Vec::new();
        for step in 0..=u32::from(INK) {
            let mix = |ink: u8| 255 - ((255 - u32::from(ink)) * step / u32::from(INK)) as u8;
            palette.extend(INK_RGB.map(mix));
        }
        palette.extend(HUES_RGB.concat());
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, WIDTH as u32, HEIGHT as u32);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(palette);
        encoder.set_filter(Filter::NoFilter);
        encoder.set_deflate_compression(DeflateCompression::Level(9));
        let written = encoder.write_header().and_then(|mut writer| {
            writer.write_image_data(&self.0)?;
            writer.finish()
        });
        written.expect("memory takes what is written to it");
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn font() -> FontRef<'static> {
        FontRef::try_from_slice(FONT).expect("a font")
    }

    #[test]
    fn a_picture_has_the_size_asked_for() {
        assert_eq!(size(&draw("Kabul, Islamabad, Beijing")), Some((1200, 630)));
        assert_eq!(size(b"no picture"), None);
    }

    #[test]
    fn a_long_title_is_set_smaller() {
        let lines = |title: &str| Setting::of(&font(), title).map(|s| (s.size.y, s.lines.len()));
        assert_eq!(lines("Kabul"), Some((92.0, 1)));
        let long = "What was promised at the river crossing, what was done, and who says otherwise";
        let (size, n_lines) = lines(long).expect("it fits");
        assert!(size < 92.0 && n_lines > 2, "{size} {n_lines}");
    }

    #[test]
    fn what_cannot_be_set_leaves_the_seal_alone() {
        for title in [
            "",
            "کابل",
            "北京",
            "x".repeat(80).as_str(),
            &"too long ".repeat(40),
        ] {
            assert!(Setting::of(&font(), title).is_none(), "{title}");
            assert!(draw(title) == draw("کابل"), "{title}");
        }
        assert!(draw("Kabul") != draw("کابل"));
    }
}
