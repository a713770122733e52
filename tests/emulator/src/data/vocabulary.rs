//! The words that sessions are made of.

/// The computers that sessions run on. The last one needs every kind of percent-encoding.
pub const COMPUTERS: [&str; 5] = [
    "cmp-atlas",
    "cmp-borealis",
    "cmp-cygnus",
    "3f0c6a52-9d1e-4b7a-8c55-0e2f6b1d7a90",
    "Zürich rack/5 & 50%+",
];

pub const MODELS: [&str; 10] = [
    "claude-opus-4-1-20250805",
    "claude-opus-4-5-20251101",
    "claude-sonnet-4-5-20250929",
    "claude-haiku-4-5-20251001",
    "gpt-5-2025-08-07",
    "gpt-5-codex",
    "gpt-5.1",
    "gemini-3-pro-preview",
    "glm-4.6",
    "custom:Qwen3-Coder-480B-[local]-0",
];

pub const TITLES: [&str; 24] = [
    "Fix the flaky checkout test",
    "Migrate the billing service to PostgreSQL 17",
    "Add OAuth device flow to the command line tool",
    "Why is the p99 of /search up since Tuesday?",
    "Refactor: split the session store into reader and writer",
    "Bump dependencies and read their changelogs",
    "Review PR #4812: rate limiter with token buckets, sliding windows and a fallback for clients without an identity",
    "Write the runbook for failing over the EU region",
    "fix typo",
    "Größenänderung der Vorschaubilder beschleunigen",
    "Corriger l’affichage des dates à l’été",
    "Исправить гонку в планировщике задач",
    "Προσθήκη αναζήτησης στο ιστορικό",
    "支払い画面のバグを直す",
    "修复登录页面在暗色模式下的对比度",
    "결제 재시도 로직 정리",
    "إصلاح اتجاه النص في صفحة الإعدادات",
    "תיקון הטיפול בשגיאות בשרת",
    "उपयोगकर्ता सूची में पृष्ठांकन जोड़ें",
    "เพิ่มการค้นหาในหน้ารายการ",
    "Ship the 🚀 release notes ✅",
    "Family emoji in names 👩‍👩‍👧‍👦 breaks the truncation, flags 🇨🇭 too",
    "Cafe\u{301} and Z\u{351}\u{36b}\u{343}a\u{363}lgo: normalize before comparing",
    "Mixed עברית and English (rtl \u{202b}override\u{202c}) in one title",
];

/// Titles that trip decoders, table printers and loggers.
pub const AWKWARD_TITLES: [&str; 12] = [
    "Say \"hello\" to the parser",
    "Path C:\\Users\\dev\\repo is not found",
    "first line\nsecond line",
    "windows line\r\nend",
    "column\tseparated\ttitle",
    "bell \u{7} escape \u{1b}[31mred\u{1b}[0m backspace \u{8} form feed \u{c}",
    "</script><script>alert(1)</script>",
    "100% {percent} %s %n $HOME `whoami`",
    "   ",
    "line\u{2028}separator and zero\u{200b}width\u{feff}",
    "DEL \u{7f} and C1 \u{85} and the last one \u{10ffff}",
    "'; DROP TABLE sessions; --",
];

pub const TITLE_WITH_NUL: &str = "cut\0here";

pub const TOOLS: [&str; 24] = [
    "read",
    "edit",
    "create",
    "execute",
    "grep",
    "glob",
    "list-directory",
    "apply-patch",
    "web-search",
    "fetch-url",
    "todo-write",
    "task",
    "mcp__github__create_pull_request",
    "mcp__linear__list_issues",
    "mcp__sentry__get_issue",
    "mcp__figma__読み込み",
    "mcp__jira__search_issues",
    "mcp__notion__append_block_children",
    "mcp__playwright__browser_snapshot",
    "mcp__postgres__query",
    "mcp__slack__post_message",
    "generate-droid",
    "exit-spec-mode",
    "slack-post-message",
];

pub const TAG_NAMES: [&str; 12] = [
    "cli",
    "exec",
    "ci",
    "slack",
    "repo:storefront",
    "team/payments",
    "priority: high",
    "needs review",
    "リリース",
    "\"quoted\"",
    "🐛",
    "customer=Müller & Söhne",
];

pub const TAG_METADATA: [(&str, &str); 12] = [
    ("repository", "github.com/example/storefront"),
    ("branch", "feature/rate-limiter"),
    ("commit", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"),
    ("pullRequest", "4812"),
    (
        "url",
        "https://example.com/runs/77?attempt=2&tab=logs#step:4",
    ),
    ("triggeredBy", "Zoë Nguyễn"),
    ("empty", ""),
    ("", "the empty key"),
    ("multi line", "first\nsecond\tcolumn"),
    ("path", "C:\\build\\out"),
    ("ключ", "значение"),
    ("emoji 🔑", "\"✨\""),
];

/// Texts of later versions, by the member they appear in.
pub const DRIFTED_INTERACTION_MODES: [&str; 2] = ["mission", "quantum"];
pub const DRIFTED_PROVIDER_LOCKS: [&str; 2] = ["bedrock-converse", "quantum"];
pub const DRIFTED_API_PROVIDER_LOCKS: [&str; 2] = ["bedrock_converse", "quantum"];
/// A text that no version knows.
pub const UNHEARD_OF: &str = "quantum";
