//! JSON files that hold one long list, written in parts.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter as _, PrettyFormatter};

use crate::export::json as text;
use crate::model::Id;
use crate::sink::{self, Failure, Sink};

/// Stands for the list in its frame.
pub const EMPTY: [(); 0] = [];

/// Writes a list with the frame around it, which holds [`EMPTY`] for it as its last value, group by group,
/// each under a key.
pub fn json<M: Fn(&mut Elements<'_>)>(
    sink: &mut dyn Sink,
    frame: &impl Serialize,
    groups: impl IntoIterator<Item = (u64, M)>,
) -> Result<(), Failure> {
    let frame = text(frame);
    let (head, tail) = frame.rsplit_once("[]").expect("the list is empty");
    // One deeper than the frame, which is an object or nothing.
    let depth = 1 + usize::from(frame.starts_with('{'));
    let mut formatter = PrettyFormatter::new();
    for _ in 0..depth {
        let begun = formatter.begin_array(&mut io::sink());
        begun.expect("nowhere takes all");
    }
    sink.text(head.as_bytes())?;
    sink.text(b"[")?;
    let mut is_empty = true;
    for (key, elements) in groups {
        // The first element has no comma before it.
        let key = if is_empty { !key } else { key };
        let any = sink.part(key, &mut |part| {
            elements(&mut Elements {
                out: part,
                formatter: &formatter,
                is_first: is_empty,
            });
            Ok(())
        })?;
        is_empty &= !any;
    }
    if !is_empty {
        sink.text(b"\n")?;
        sink.text("  ".repeat(depth - 1).as_bytes())?;
    }
    sink.text(b"]")?;
    sink.text(tail.as_bytes())
}

/// Writes a list of what is made of one record each, or of some.
pub fn by_id(
    sink: &mut dyn Sink,
    frame: &impl Serialize,
    ids: &[&Id],
    element: impl Fn(&Id, &mut Elements<'_>),
) -> Result<(), Failure> {
    let element = &element;
    let groups = sink::groups(ids).map(|(key, ids)| {
        let elements =
            move |elements: &mut Elements<'_>| ids.iter().for_each(|id| element(id, elements));
        (key, elements)
    });
    json(sink, frame, groups)
}

/// Writes text that is made of one record each.
pub fn text_by_id(
    sink: &mut dyn Sink,
    ids: &[&Id],
    put: impl Fn(&Id, &mut String),
) -> Result<(), Failure> {
    let mut text = String::new();
    for (key, ids) in sink::groups(ids) {
        sink.part(key, &mut |part| {
            text.clear();
            ids.iter().for_each(|id| put(id, &mut text));
            part.extend_from_slice(text.as_bytes());
            Ok(())
        })?;
    }
    Ok(())
}

/// Takes the elements of a part of the list.
pub struct Elements<'a> {
    out: &'a mut Vec<u8>,
    /// As it is inside the list.
    formatter: &'a PrettyFormatter<'static>,
    is_first: bool,
}

impl Elements<'_> {
    /// Writes an element.
    pub fn put(&mut self, element: &impl Serialize) {
        let mut formatter = self.formatter.clone();
        let begun = formatter.begin_array_value(&mut *self.out, self.is_first);
        begun.expect("memory takes all");
        self.is_first = false;
        let mut serializer = serde_json::Serializer::with_formatter(&mut *self.out, formatter);
        let written = element.serialize(&mut serializer);
        written.expect("elements are plain data");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails unless a list in groups is written as one in one piece.
    #[track_caller]
    fn check(groups: &[&[u32]]) {
        #[derive(Serialize)]
        struct File<L> {
            format: u32,
            things: L,
        }
        let element = |n: &u32| serde_json::json!({"n": n, "of": [n], "none": []});
        let all: Vec<_> = groups.iter().copied().flatten().map(element).collect();
        let groups = groups.iter().map(|group| {
            let put = |elements: &mut Elements<'_>| {
                group.iter().for_each(|n| elements.put(&element(n)));
            };
            (0, put)
        });
        let list = |frame: &dyn Fn(&mut dyn Sink) -> Result<(), Failure>| {
            String::from_utf8(sink::whole(frame).expect("no template")).expect("text")
        };
        let frame = File {
            format: 1,
            things: EMPTY,
        };
        let inside = list(&|sink| json(sink, &frame, groups.clone()));
        let expected = File {
            format: 1,
            things: &all,
        };
        assert_eq!(inside, text(&expected));
        assert_eq!(list(&|sink| json(sink, &EMPTY, groups.clone())), text(&all));
    }

    #[test]
    fn groups_make_one_list() {
        check(&[]);
        check(&[&[]]);
        check(&[&[1]]);
        check(&[&[], &[1, 2], &[], &[3], &[]]);
    }
}
