//! What to say of an exception that nothing explains.

use super::Because;

/// How much of a line is quoted, in characters.
const QUOTED: usize = 160;

/// What stands in the frames of languages and libraries.
const LIBRARIES: [&str; 30] = [
    "at java.",
    "at javax.",
    "at jdk.",
    "at sun.",
    "at com.sun.",
    "at com.alipay.",
    "at org.springframework.",
    "at org.apache.",
    "at okhttp3.",
    "at io.netty.",
    "at reactor.",
    "at System.",
    "at Microsoft.",
    "at Aop.Api.",
    "在 System.",
    "在 Microsoft.",
    "在 Aop.Api.",
    "node:",
    "node_modules",
    "site-packages",
    "dist-packages",
    "/lib/python",
    "\\lib\\",
    "/vendor/",
    "/aop/",
    "<frozen ",
    "goroutine ",
    "net/http.",
    "smartwalle/alipay",
    "go-pay/gopay",
];

/// The sentence, with the exception's own line and the first frame that is the writer's own.
pub(super) fn unexplained(text: &str) -> Because {
    let is_traceback = text.contains("Traceback (most recent call last)");
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let is_head = |line: &&str| !is_frame(line) && !line.starts_with("Traceback");
    let root = lines().rfind(|line| line.starts_with("Caused by"));
    let head = if is_traceback {
        lines().rfind(is_head)
    } else {
        root.or_else(|| lines().find(is_head))
    };
    // Python tells the outermost call first, all others the innermost.
    let mut own = lines().filter(|line| is_frame(line) && !is_of_library(line));
    let own = if is_traceback {
        own.next_back()
    } else {
        own.next()
    };
    let head = quoted(head.unwrap_or_default());
    match own {
        Some(frame) => Because::new("inspect-unexplained-at")
            .with("head", head)
            .with("frame", quoted(frame)),
        None => Because::new("inspect-unexplained").with("head", head),
    }
}

fn is_frame(line: &str) -> bool {
    let is_numbered = line
        .strip_prefix('#')
        .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()));
    let starts = [
        "at ",
        "在 ",
        "File \"",
        "goroutine ",
        "github.com/",
        "main.",
    ];
    is_numbered || starts.iter().any(|start| line.starts_with(start))
}

fn is_of_library(line: &str) -> bool {
    LIBRARIES.iter().any(|mark| line.contains(mark))
}

fn quoted(line: &str) -> String {
    let mut quoted: String = line.chars().take(QUOTED).collect();
    if quoted.len() < line.len() {
        quoted.push('…');
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(text: &str) -> Vec<String> {
        let facts = unexplained(text).facts.into_iter();
        facts.map(|(_, fact)| fact).collect()
    }

    #[test]
    fn the_first_line_of_the_own_code_is_quoted() {
        let java = "java.lang.NullPointerException: member\n\tat com.alipay.api.DefaultAlipayClient.execute(A.java:1)\n\tat org.springframework.web.B.c(B.java:2)\n\tat shop.Login.back(Login.java:42)\n\tat shop.Main.main(Main.java:7)";
        let expected = [
            "java.lang.NullPointerException: member",
            "at shop.Login.back(Login.java:42)",
        ];
        assert_eq!(facts(java), expected);
        let python = "Traceback (most recent call last):\n  File \"/srv/shop/main.py\", line 3, in <module>\n    back()\n  File \"/srv/shop/login.py\", line 9, in back\n    x = answer['nick']\n  File \"/usr/lib/python3.11/json/decoder.py\", line 337, in decode\nKeyError: 'nick'";
        let expected = [
            "KeyError: 'nick'",
            "File \"/srv/shop/login.py\", line 9, in back",
        ];
        assert_eq!(facts(python), expected);
    }

    #[test]
    fn the_root_cause_counts_and_nothing_own_may_be_there() {
        let text = "Exception: outer\n\tat java.lang.A.b(A.java)\nCaused by: shop.Odd: inner\n\t... 3 more";
        assert_eq!(facts(text), ["Caused by: shop.Odd: inner"]);
        assert_eq!(facts(""), [""]);
        let long = "x".repeat(1000);
        assert_eq!(facts(&long)[0].chars().count(), QUOTED + 1);
    }
}
