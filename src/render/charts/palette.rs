//! The colours of the charts, each with one meaning, defined here and nowhere else.
//!
//! The five steps of progress run from light to dark, so that they keep their order in greyscale
//! and for readers who do not see all hues; typed blanks are greys. Three quantities have three
//! hues: status blue-green, rates violet, participation ochre.

use plotters::style::RGBColor;

use crate::domain::status::Status;

/// Text and axes.
pub const INK: RGBColor = RGBColor(0x1F, 0x24, 0x29);
/// Text of second rank.
pub const MUTED: RGBColor = RGBColor(0x50, 0x58, 0x60);
/// Grid lines.
pub const GRID: RGBColor = RGBColor(0xD5, 0xD9, 0xDD);
/// The full length of a bar, behind it.
pub const TRACK: RGBColor = RGBColor(0xE9, 0xEB, 0xED);
/// The ground.
pub const PAPER: RGBColor = RGBColor(0xFF, 0xFF, 0xFF);
/// The lines of the hatching that stands for withheld figures.
pub const HATCH: RGBColor = RGBColor(0x9A, 0xA1, 0xA8);
/// The line that says draft or fictional.
pub const NOTICE: RGBColor = RGBColor(0x9B, 0x1C, 0x1C);
/// Accepted submissions in time.
pub const ON_TIME: RGBColor = RGBColor(0x8A, 0x57, 0x1C);
/// Accepted submissions that were late or bore no date.
pub const LATE: RGBColor = RGBColor(0xE0, 0xBC, 0x86);
/// Rates in five classes of twenty percentage points, from the lowest.
pub const RATE_STEPS: [RGBColor; 5] = [
    RGBColor(0xEC, 0xE5, 0xF4),
    RGBColor(0xC8, 0xB5, 0xE0),
    RGBColor(0xA3, 0x87, 0xC7),
    RGBColor(0x76, 0x52, 0xA2),
    RGBColor(0x43, 0x26, 0x6C),
];
/// The mark of a rate.
pub const RATE: RGBColor = RATE_STEPS[4];
/// The range in which a rate may lie.
pub const RANGE: RGBColor = RATE_STEPS[2];

/// The colour of a status, the same in every chart.
#[must_use]
pub const fn status(status: Status) -> RGBColor {
    match status {
        Status::NotStarted => RGBColor(0xEF, 0xEA, 0xCB),
        Status::Planned => RGBColor(0x96, 0xCB, 0xB4),
        Status::InProgress => RGBColor(0x47, 0x9E, 0xAB),
        Status::Implemented => RGBColor(0x22, 0x68, 0x90),
        Status::Sustained => RGBColor(0x12, 0x2E, 0x57),
        Status::NotApplicable => RGBColor(0xD4, 0xD4, 0xD4),
        Status::Withheld => RGBColor(0x76, 0x76, 0x76),
    }
}

const fn rgb(hex: u32) -> RGBColor {
    let [_, red, green, blue] = hex.to_be_bytes();
    RGBColor(red, green, blue)
}

/// What each colour becomes on a dark screen. The steps run the other way there, from dark to light, so that they stand
/// out by as much; what is written on them turns with them.
const ON_DARK: [(RGBColor, RGBColor); 21] = [
    (INK, rgb(0xF2_F5F6)),
    (MUTED, rgb(0xB4_C0C5)),
    (GRID, rgb(0x3A_464B)),
    (TRACK, rgb(0x26_2E32)),
    (PAPER, rgb(0x14_191B)),
    (HATCH, rgb(0x6E_7A80)),
    (NOTICE, rgb(0xFF_9F90)),
    (ON_TIME, rgb(0xE8_B873)),
    (LATE, rgb(0x7D_5C2D)),
    (RATE_STEPS[0], rgb(0x2C_2440)),
    (RATE_STEPS[1], rgb(0x4B_3B6C)),
    (RATE_STEPS[2], rgb(0x73_5BA6)),
    (RATE_STEPS[3], rgb(0xAC_93DC)),
    (RATE_STEPS[4], rgb(0xDD_D0F7)),
    (status(Status::NotStarted), rgb(0x3A_3520)),
    (status(Status::Planned), rgb(0x1E_5943)),
    (status(Status::InProgress), rgb(0x2A_7483)),
    (status(Status::Implemented), rgb(0x6F_A9D2)),
    (status(Status::Sustained), rgb(0xD3_E4F8)),
    (status(Status::NotApplicable), rgb(0x5E_5E5E)),
    (status(Status::Withheld), rgb(0x83_8383)),
];

/// Rules of a style sheet that turn the pictures in elements of a class to their colours on a dark screen.
#[must_use]
pub fn rules_on_dark(class: &str) -> String {
    let rules = ON_DARK.iter().flat_map(|(own, dark)| {
        ["fill", "stroke"].map(|property| {
            let [own, dark] = [*own, *dark].map(hex);
            format!(".{class} [{property}=\"{own}\"]{{{property}:{dark}}}")
        })
    });
    rules.collect()
}

/// A colour as SVG has it.
fn hex(RGBColor(red, green, blue): RGBColor) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// Relative luminance as the Web Content Accessibility Guidelines define it: 0 black, 1 white.
#[must_use]
pub fn luminance(colour: RGBColor) -> f64 {
    0.2126 * linear(colour.0) + 0.7152 * linear(colour.1) + 0.0722 * linear(colour.2)
}

/// A channel in proportion to its light.
fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.040_45 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

/// Contrast ratio of two colours, from 1 to 21, by the same guidelines.
#[must_use]
pub fn contrast(one: RGBColor, other: RGBColor) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The colour in which text is best read on a ground.
#[must_use]
pub fn text_on(ground: RGBColor) -> RGBColor {
    if contrast(INK, ground) >= contrast(PAPER, ground) {
        INK
    } else {
        PAPER
    }
}

#[cfg(test)]
mod tests {
    use super::{
        HATCH, INK, LATE, MUTED, NOTICE, ON_DARK, ON_TIME, PAPER, RANGE, RATE_STEPS, contrast,
        linear, status, text_on,
    };
    use crate::domain::status::Status;
    use plotters::style::RGBColor;

    /// What becomes of a colour: on paper, and on a dark screen.
    const GROUNDS: [fn(RGBColor) -> RGBColor; 2] = [|colour| colour, on_dark];

    fn on_dark(colour: RGBColor) -> RGBColor {
        let mut known = ON_DARK.iter();
        let found = known.find(|(own, _)| *own == colour);
        found.unwrap_or_else(|| panic!("{colour:?}")).1
    }

    #[test]
    fn every_colour_has_one_of_its_own_on_a_dark_screen() {
        for (index, (own, dark)) in ON_DARK.iter().enumerate() {
            for (other, other_dark) in &ON_DARK[..index] {
                assert!(own != other && dark != other_dark, "{own:?}");
            }
        }
    }

    #[test]
    fn steps_go_away_from_the_ground_by_clear_steps() {
        let progress: Vec<_> = Status::ALL[..5].iter().map(|&step| status(step)).collect();
        for ground in GROUNDS {
            for scale in [&progress[..], &RATE_STEPS[..], &[LATE, ON_TIME][..]] {
                for pair in scale.windows(2) {
                    let [near, far] = [pair[0], pair[1]].map(ground);
                    let paper = ground(PAPER);
                    assert!(contrast(near, paper) < contrast(far, paper), "{pair:?}");
                    assert!(contrast(near, far) >= 1.4, "{pair:?}");
                }
            }
        }
    }

    #[test]
    fn marks_stand_out_from_the_ground() {
        for ground in GROUNDS {
            for mark in [ON_TIME, RANGE, RATE_STEPS[4]] {
                assert!(contrast(ground(mark), ground(PAPER)) >= 3.0, "{mark:?}");
            }
            assert!(contrast(ground(HATCH), ground(PAPER)) >= 2.5);
        }
    }

    #[test]
    fn statuses_that_touch_are_told_apart_in_greyscale() {
        let all: Vec<_> = Status::ALL.iter().map(|&step| status(step)).collect();
        for ground in GROUNDS {
            for pair in all.windows(2) {
                assert!(
                    contrast(ground(pair[0]), ground(pair[1])) >= 1.4,
                    "{pair:?}"
                );
            }
        }
    }

    #[test]
    fn all_statuses_are_told_apart_in_greyscale() {
        for ground in GROUNDS {
            for (one, other) in pairs() {
                assert!(
                    contrast(ground(one), ground(other)) >= 1.2,
                    "{one:?} {other:?}"
                );
            }
        }
    }

    /// How a colour looks to whom: the matrices of Machado, Oliveira and Fernandes (2009) for full
    /// protanopia, deuteranopia and tritanopia, on linear channels.
    const EYES: [[[f64; 3]; 3]; 4] = [
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ];

    /// Every two statuses.
    fn pairs() -> Vec<(RGBColor, RGBColor)> {
        let all = Status::ALL.map(status);
        let rest = |index: usize| {
            all[index + 1..]
                .iter()
                .map(move |&other| (all[index], other))
        };
        (0..all.len()).flat_map(rest).collect()
    }

    /// From linear channels to CIE XYZ, each in proportion to the white of D65.
    const XYZ: [[f64; 3]; 3] = [
        [0.4339, 0.3762, 0.1899],
        [0.2126, 0.7152, 0.0722],
        [0.0177, 0.1095, 0.8728],
    ];

    fn through(matrix: &[[f64; 3]; 3], channels: [f64; 3]) -> [f64; 3] {
        matrix.map(|row| row.iter().zip(channels).map(|(a, b)| a * b).sum())
    }

    /// CIE L*a*b* of a colour as an eye sees it.
    fn lab(colour: RGBColor, eye: &[[f64; 3]; 3]) -> [f64; 3] {
        let channels = [colour.0, colour.1, colour.2].map(linear);
        let seen = through(eye, channels).map(|channel| channel.clamp(0.0, 1.0));
        let [x, y, z] = through(&XYZ, seen).map(|t| {
            if t > 0.008_856 {
                t.cbrt()
            } else {
                7.787 * t + 16.0 / 116.0
            }
        });
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    #[test]
    fn all_statuses_are_told_apart_by_readers_who_do_not_see_all_hues() {
        for (eye, ground) in EYES
            .iter()
            .flat_map(|eye| GROUNDS.map(|ground| (eye, ground)))
        {
            for (one, other) in pairs() {
                let (a, b) = (lab(ground(one), eye), lab(ground(other), eye));
                let square: f64 = a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum();
                assert!(square.sqrt() >= 9.0, "{one:?} {other:?}: {}", square.sqrt());
            }
        }
    }

    #[test]
    fn text_is_readable_wherever_it_stands() {
        for ground in GROUNDS {
            for text in [INK, MUTED, NOTICE] {
                assert!(contrast(ground(text), ground(PAPER)) >= 4.5);
            }
            let patches = Status::ALL.iter().map(|&step| status(step));
            for patch in patches.chain(RATE_STEPS) {
                let text = text_on(patch);
                assert!(contrast(ground(text), ground(patch)) >= 4.5, "{patch:?}");
            }
        }
    }
}
