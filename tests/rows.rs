//! The rows' runtime with kinds that the service does not have: what generated code may rely on.

use std::fmt::Debug;

use factory::engine::rows::Page;
use factory::engine::rows::runtime::*;

/// Reads an answer in both ways and hands the page to `look`; both must see the same.
fn both<R: Row, T: PartialEq + Debug>(
    json: &str,
    root: Root<R>,
    look: impl Fn(&Page<R>) -> T,
) -> T {
    let [kept, copied] = [false, true].map(|discard_json| {
        let page = Page::of(json.as_bytes(), root, discard_json).expect("a page");
        let own = page.json().map(str::to_owned);
        assert_eq!(own, (!discard_json).then(|| json.to_owned()));
        look(&page)
    });
    assert_eq!(kept, copied);
    kept
}

fn refused<R: Row>(json: &str, root: Root<R>) -> String {
    let [kept, copied] = [false, true].map(|discard_json| {
        let page = Page::of(json.as_bytes(), root, discard_json);
        page.err().expect("refused").message().to_owned()
    });
    assert_eq!(kept, copied);
    kept
}

/// A list of the rows themselves.
fn bare<R: Row>(d: &mut Decoder<'_>, page: &mut Parts<R>) -> Outcome {
    d.list(&mut page.rows, &mut page.count)
}

/// The one object that the answer is.
fn single<R: Row>(d: &mut Decoder<'_>, page: &mut Parts<R>) -> Outcome {
    d.one(&mut page.rows, &mut page.count)
}

/// A kind whose lists hold the same kind.
struct Node {
    name: Text,
    weights: List<f64>,
    weight_count: usize,
    children: List<Node>,
    child_count: usize,
    child_stride: usize,
    parent: Pointer<Node>,
}

impl Row for Node {
    const EMPTY: Node = Node {
        name: Text::ABSENT,
        weights: List::NULL,
        weight_count: 0,
        children: List::NULL,
        child_count: 0,
        child_stride: 0,
        parent: Pointer::NULL,
    };

    fn read(decoder: &mut Decoder<'_>, row: &mut Node) -> Outcome {
        decoder.object(&NODE, row)
    }
}

static NODE: Schema<Node> = schema(&[
    required("name", |d, n| d.text(&mut n.name)),
    optional("weights", |d, n| {
        d.list(&mut n.weights, &mut n.weight_count)
    }),
    optional("children", |d, n| {
        d.strided_list(&mut n.children, &mut n.child_count, &mut n.child_stride)
    }),
    optional("parent", |d, n| d.row(&mut n.parent)),
]);

impl Node {
    /// The node as JSON, as it came.
    fn written(&self) -> String {
        let mut json = format!(r#"{{"name":{:?}"#, self.name.get().expect("required"));
        if let Some(weights) = self.weights.get() {
            assert_eq!(weights.len(), self.weight_count);
            json += &format!(r#","weights":{weights:?}"#).replace(", ", ",");
        }
        if let Some(children) = self.children.get() {
            assert_eq!(children.len(), self.child_count);
            assert_eq!(self.child_stride, size_of::<Node>());
            let children: Vec<String> = children.iter().map(Node::written).collect();
            json += &format!(r#","children":[{}]"#, children.join(","));
        }
        if let Some(parent) = self.parent.get() {
            json += &format!(r#","parent":{}"#, parent.written());
        }
        json + "}"
    }
}

/// A tree that is as wide as it is deep, with lists of another kind in between.
fn tree(depth: usize) -> String {
    let children: Vec<String> = (0..depth).map(tree).collect();
    let weights = vec!["1.5"; depth].join(",");
    format!(
        r#"{{"name":"n{depth}","weights":[{weights}],"children":[{}],"parent":{{"name":"p"}}}}"#,
        children.join(",")
    )
}

#[test]
fn lists_within_lists_of_the_same_kind() {
    let json = tree(9);
    let written = both(&json, single::<Node>, |page| page.rows()[0].written());
    assert_eq!(written, json);
}

#[test]
fn an_answer_may_be_a_list_or_one_object() {
    let written = |page: &Page<Node>| page.rows().iter().map(Node::written).collect::<Vec<_>>();
    let json = r#" [ {"name":"a"} , {"name":"b"} ] "#;
    assert_eq!(
        both(json, bare::<Node>, written),
        [r#"{"name":"a"}"#, r#"{"name":"b"}"#]
    );
    assert_eq!(both("[]", bare::<Node>, written).len(), 0);
    assert_eq!(
        both(r#"{"name":"a"}"#, single::<Node>, written),
        [r#"{"name":"a"}"#]
    );
    assert!(refused(r#"{"name":"a"}"#, bare::<Node>).starts_with("the answer should be a list"));
    assert!(refused("[]", single::<Node>).starts_with("the answer should be an object"));
    assert!(refused(r#"[{"name":"a"},{}]"#, bare::<Node>).starts_with("[1].name is missing"));
}

#[test]
fn depth_is_limited_in_lists_of_the_same_kind() {
    let nested = |depth: usize| {
        let open = r#"{"name":"","children":["#.repeat(depth);
        format!(r#"{open}{}"#, "]}".repeat(depth))
    };
    let depth = |page: &Page<Node>| page.rows()[0].written().matches("name").count();
    assert_eq!(both(&nested(63), single::<Node>, depth), 63);
    let refusal = refused(&nested(64), single::<Node>);
    assert!(refusal.contains("nests too deep"), "{refusal}");
    assert!(refusal.len() < 500, "{refusal}");
}

/// What was collected of a list that is left out is gone; what it lay in is whole.
#[test]
fn a_list_that_is_left_out_leaves_nothing_behind() {
    let broken = r#"{"name":"x","weights":[1,2],"children":[{"name":"y","children":[{"name":"z"}]},{"name":5}]}"#;
    let json = format!(
        r#"[{},{{"name":"a","children":[{},{broken},{}]}},{}]"#,
        tree(3),
        tree(2),
        tree(1),
        tree(2)
    );
    let whole = format!(
        r#"[{},{{"name":"a","children":[{},{{"name":"x","weights":[1,2]}},{}]}},{}]"#,
        tree(3),
        tree(2),
        tree(1),
        tree(2)
    );
    let written = |page: &Page<Node>| page.rows().iter().map(Node::written).collect::<Vec<_>>();
    let expected = both(&whole, bare::<Node>, written);
    let (found, drift) = both(&json, bare::<Node>, |page| {
        (written(page), page.drift().cloned())
    });
    assert_eq!(found, expected);
    let drift = drift.expect("drift");
    assert_eq!(drift.first, "[1].children[1].children");
    assert_eq!(drift.count, 1);
}

struct Block {
    kind: Choice,
    note: Pointer<Note>,
    call: Pointer<Call>,
    json: Text,
}

struct Note {
    text: Text,
}

struct Call {
    name: Text,
    input: Text,
    results: List<Block>,
    result_count: usize,
}

static BLOCK_TYPE: &Choices = &[value("note"), value("call")];

static BLOCK: Union<Block> = union(
    "type",
    BLOCK_TYPE,
    |b| &mut b.kind,
    |b| &mut b.json,
    &[|d, b| d.row(&mut b.note), |d, b| d.row(&mut b.call)],
);

impl Row for Block {
    const EMPTY: Block = Block {
        kind: Choice::ABSENT,
        note: Pointer::NULL,
        call: Pointer::NULL,
        json: Text::ABSENT,
    };

    fn read(decoder: &mut Decoder<'_>, row: &mut Block) -> Outcome {
        decoder.union(&BLOCK, row)
    }
}

static NOTE: Schema<Note> = schema(&[required("text", |d, n| d.text(&mut n.text))]);

impl Row for Note {
    const EMPTY: Note = Note { text: Text::ABSENT };

    fn read(decoder: &mut Decoder<'_>, row: &mut Note) -> Outcome {
        decoder.object(&NOTE, row)
    }
}

static CALL: Schema<Call> = schema(&[
    required("name", |d, c| d.text(&mut c.name)),
    optional("input", |d, c| d.json(&mut c.input)),
    optional("results", |d, c| {
        d.list(&mut c.results, &mut c.result_count)
    }),
]);

impl Row for Call {
    const EMPTY: Call = Call {
        name: Text::ABSENT,
        input: Text::ABSENT,
        results: List::NULL,
        result_count: 0,
    };

    fn read(decoder: &mut Decoder<'_>, row: &mut Call) -> Outcome {
        decoder.object(&CALL, row)
    }
}

impl Block {
    /// Kind, code, and what there is of it.
    fn told(&self) -> String {
        let kind = self.kind.text().expect("a kind");
        assert_eq!(self.note.get().is_some(), self.kind.code() == 1);
        assert_eq!(self.call.get().is_some(), self.kind.code() == 2);
        assert_eq!(self.json.get().is_some(), self.kind.code() == -1);
        if let Some(note) = self.note.get() {
            return format!("{kind}({})", note.text.get().expect("required"));
        }
        let Some(call) = self.call.get() else {
            return format!("{kind} {}", self.json.get().expect("its JSON"));
        };
        let name = call.name.get().expect("required");
        let input = call.input.get().unwrap_or("-");
        let results: Vec<String> = call
            .results
            .get()
            .unwrap_or_default()
            .iter()
            .map(Block::told)
            .collect();
        format!("{kind}({name}, {input}, [{}])", results.join(", "))
    }
}

fn told(json: &str) -> String {
    both(json, bare::<Block>, |page| {
        page.rows()
            .iter()
            .map(Block::told)
            .collect::<Vec<_>>()
            .join(", ")
    })
}

#[test]
fn the_member_that_tells_the_kind_may_stand_anywhere() {
    for json in [
        r#"[{"type":"note","text":"a","more":[1]}]"#,
        r#"[{"text":"a","more":[1],"type":"note"}]"#,
        r#"[{"text":"a","more":{"type":"call","x":["\"}"]},"type":"note"}]"#,
        r#" [ { "type" : "note" , "text" : "a" } ] "#,
        r#"[{"ty\u0070e":"n\u006fte","text":"a"}]"#,
        r#"[{"text":"a","type":"note","type":"call"}]"#,
    ] {
        assert_eq!(told(json), "note(a)", "{json}");
    }
}

#[test]
fn blocks_within_blocks() {
    let json = r#"[{"type":"note","text":"a"},{"results":[{"type":"note","text":"b"},{"type":"call","name":"c","results":[]}],"name":"d","type":"call"},{"type":"note","text":"e"}]"#;
    assert_eq!(
        told(json),
        "note(a), call(d, -, [note(b), call(c, -, [])]), note(e)"
    );
}

/// With all that it holds, byte for byte, though the library cannot read it.
#[test]
fn a_kind_that_nobody_knows_survives_whole() {
    let unknown =
        r#"{"type":"pic\u0074ure","text":"a\n\ud800","more":[{"type":"note","text":"b"}, null]}"#;
    let json = format!(r#"[{unknown},{{"type":"note","text":"a"}}]"#);
    assert_eq!(told(&json), format!("picture {unknown}, note(a)"));
    let late = r#"{ "x": 1 , "type" : "noteworthy" }"#;
    assert_eq!(told(&format!("[{late}]")), format!("noteworthy {late}"));
}

#[test]
fn free_json_comes_byte_for_byte() {
    for input in [
        r#"{"path":"a\tb\u00e9","n":[1.0e+2,-0,null,true,{}]}"#,
        r#""text""#,
        "[ 1 ,\n2 ]",
        "17",
        "false",
    ] {
        let json = format!(r#"[{{"type":"call","name":"n","input":{input} ,"results":[]}}]"#);
        assert_eq!(told(&json), format!("call(n, {input}, [])"));
    }
    let absent = r#"[{"type":"call","name":"n","input":null}]"#;
    assert_eq!(told(absent), "call(n, -, [])");
}

#[test]
fn blocks_that_are_none_are_refused() {
    for (json, refusal) in [
        ("[1]", "[0] should be an object, but is a number"),
        (r#"[{"text":"a"}]"#, "[0].type is missing"),
        (r#"[{"type":"note"}]"#, "[0].text is missing"),
        (
            r#"[{"type":1,"text":"a"}]"#,
            "[0].type should be a text, but is a number",
        ),
        (
            r#"[{"text":"a","type":null}]"#,
            "[0].type should be a text, but is null",
        ),
        (
            r#"[{"text":"a","type":"note"]"#,
            "[0] should be a comma or the end",
        ),
        (
            r#"[{"type":"call","name":"n","input":{"a":01}}]"#,
            "[0].input is a malformed number",
        ),
        (
            r#"[{"type":"picture","more":[tru]}]"#,
            "[0][0] should be true",
        ),
    ] {
        let found = refused(json, bare::<Block>);
        assert!(found.starts_with(refusal), "{found} is not {refusal}");
    }
}

/// Also where the kind comes last in each of them, so that each is looked through first.
#[test]
fn depth_is_limited_in_blocks() {
    let nested = |depth: usize| {
        let open = r#"{"name":"n","results":["#.repeat(depth);
        format!("[{open}{}]", r#"],"type":"call"}"#.repeat(depth))
    };
    assert_eq!(told(&nested(63)).matches("call").count(), 63);
    let refusal = refused(&nested(64), bare::<Block>);
    assert!(refusal.contains("nests too deep"), "{refusal}");
}

#[test]
fn a_block_that_is_left_out_is_gone_with_its_list() {
    let json = r#"[{"type":"call","name":"n","results":[{"type":"note","text":"a"},{"text":"b","type":["note"]}]}]"#;
    assert_eq!(told(json), "call(n, -, [])");
    let drift = both(json, bare::<Block>, |page| page.drift().cloned());
    assert_eq!(drift.expect("drift").first, "[0].results");
}

/// An object of as many members as an object may have.
struct Wide([i64; 64]);

impl Row for Wide {
    const EMPTY: Wide = Wide([0; 64]);

    fn read(decoder: &mut Decoder<'_>, row: &mut Wide) -> Outcome {
        decoder.object(&WIDE, row)
    }
}

macro_rules! wide {
    ($($name:literal $index:literal),*) => {
        static WIDE: Schema<Wide> = schema(&[$(required($name, |d, w| d.integer(&mut w.0[$index]))),*]);
        const NAMES: &[&str] = &[$($name),*];
    };
}
wide!(
    "a0" 0, "a1" 1, "a2" 2, "a3" 3, "a4" 4, "a5" 5, "a6" 6, "a7" 7, "b0" 8, "b1" 9, "b2" 10, "b3" 11, "b4" 12, "b5" 13,
    "b6" 14, "b7" 15, "c0" 16, "c1" 17, "c2" 18, "c3" 19, "c4" 20, "c5" 21, "c6" 22, "c7" 23, "d0" 24, "d1" 25, "d2" 26,
    "d3" 27, "d4" 28, "d5" 29, "d6" 30, "d7" 31, "e0" 32, "e1" 33, "e2" 34, "e3" 35, "e4" 36, "e5" 37, "e6" 38, "e7" 39,
    "f0" 40, "f1" 41, "f2" 42, "f3" 43, "f4" 44, "f5" 45, "f6" 46, "f7" 47, "g0" 48, "g1" 49, "g2" 50, "g3" 51, "g4" 52,
    "g5" 53, "g6" 54, "g7" 55, "h0" 56, "h1" 57, "h2" 58, "h3" 59, "h4" 60, "h5" 61, "h6" 62, "h7" 63
);

#[test]
fn an_object_may_have_sixty_four_members() {
    let members: Vec<String> = (0..64).map(|i| format!(r#""{}":{i}"#, NAMES[i])).collect();
    let json = format!("{{{}}}", members.join(","));
    let read = both(&json, single::<Wide>, |page| page.rows()[0].0);
    assert_eq!(read, std::array::from_fn(|i| i as i64));
    for missing in [0, 31, 32, 63] {
        let mut less = members.clone();
        less.remove(missing);
        let refusal = refused(&format!("{{{}}}", less.join(",")), single::<Wide>);
        assert!(refusal.starts_with(&format!("{} is missing", NAMES[missing])));
        let mut twice = members.clone();
        twice.push(members[missing].clone());
        let refusal = refused(&format!("{{{}}}", twice.join(",")), single::<Wide>);
        assert!(refusal.starts_with(&format!("{} is there twice", NAMES[missing])));
    }
}
