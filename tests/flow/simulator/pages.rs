//! What a browser sees, and what others must not reach.

use alipay_explorer::protocol::{Params, Scopes};
use alipay_explorer::simulator::{PERSONAS, SIMULATOR_APP_ID, persona};

use super::browser::{open, open_with, submit};
use super::calls::Call;
use super::server::Server;

fn query(url: &str) -> Params {
    let url: url::Url = url.parse().unwrap();
    url.query_pairs()
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect()
}

#[tokio::test]
async fn the_page_asks_and_the_answer_leads_back_with_a_code() {
    let server = Server::start().await;
    let request = server.authorization(Scopes::User);
    let page = open(request.url().as_str()).await;
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("<button id=\"consent\" type=\"submit\""),
        "{}",
        page.text
    );
    assert!(
        !page.text.contains("{{") && !page.text.contains("<script"),
        "{}",
        page.text
    );
    for persona in PERSONAS.iter() {
        let input = format!(
            "<input type=\"radio\" name=\"persona\" value=\"{}\"",
            persona.id
        );
        assert!(page.text.contains(&input), "{input}");
    }
    assert!(
        page.text.contains("value=\"buyer\" checked>"),
        "the buyer is chosen"
    );
    assert_eq!(page.text.matches("checked>").count(), 1);

    let form = [
        ("form", page.form_token()),
        ("persona", "student"),
        ("answer", "allow"),
    ];
    let origin = server.url("");
    let headers = [
        ("origin", origin.as_str()),
        ("sec-fetch-site", "same-origin"),
    ];
    let answer = submit(&server.url("/simulator/consent"), &form, &headers).await;
    assert_eq!(answer.status, 302);
    let location = answer.location.unwrap();
    assert!(
        location.starts_with(&server.url("/callback?app_id=")),
        "{location}"
    );
    let params = query(&location);
    let names: Vec<_> = params.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["app_id", "source", "scope", "auth_code", "state"]);
    assert_eq!(params.value("app_id"), Some(SIMULATOR_APP_ID));
    assert_eq!(params.value("source"), Some("alipay_wallet"));
    assert_eq!(params.value("scope"), Some("auth_user"));
    assert_eq!(params.value("state"), Some(request.state.as_str()));
    let code = params.value("auth_code").unwrap();
    assert_eq!(code.len(), 32);

    let landed = open_with(&location, &[("accept-language", "zh-CN")]).await;
    assert!(
        landed.text.contains("授权成功，请复制本页地址"),
        "{}",
        landed.text
    );
    assert!(!landed.text.contains(code), "the code stays in the address");
    let token = Call::exchange(code)
        .signed()
        .send(&server)
        .await
        .field("access_token");
    let member = Call::member(&token).signed().send(&server).await;
    assert_eq!(member.field("is_student_certified"), "T");
}

#[tokio::test]
async fn a_page_is_answered_once() {
    let server = Server::start().await;
    let page = open(server.authorization(Scopes::Both).url().as_str()).await;
    let url = server.url("/simulator/consent");
    let form = [("form", page.form_token()), ("persona", "buyer")];
    let answer = submit(&url, &form, &[]).await;
    assert_eq!(
        query(&answer.location.unwrap()).value("scope"),
        Some("auth_user,auth_base")
    );
    for token in [page.form_token(), "", "00000000000000000000000000000000"] {
        let again = submit(&url, &[("form", token), ("persona", "buyer")], &[]).await;
        assert_eq!((again.status, again.location), (403, None), "{token}");
    }
    let late = open(server.authorization(Scopes::User).url().as_str()).await;
    server.wait(1800);
    let answer = submit(
        &url,
        &[("form", late.form_token()), ("persona", "buyer")],
        &[],
    )
    .await;
    assert_eq!((answer.status, answer.location), (403, None));
}

#[tokio::test]
async fn other_sites_can_neither_answer_nor_read_a_page() {
    let server = Server::start().await;
    let authorize = server.authorization(Scopes::User).url();
    let page = open(authorize.as_str()).await;
    let form = [("form", page.form_token()), ("persona", "buyer")];
    let url = server.url("/simulator/consent");
    let port = server.handle.address().port();
    let rebound = format!("evil.example:{port}");
    for header in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("host", rebound.as_str()),
    ] {
        let answer = submit(&url, &form, &[header]).await;
        assert_eq!((answer.status, answer.location), (403, None), "{header:?}");
    }
    let answer = submit(&url, &form, &[]).await;
    assert_eq!(
        answer.status, 302,
        "the refused attempts did not spend the page"
    );

    for host in [rebound.as_str(), "127.0.0.1", "localhost:1"] {
        for url in [authorize.as_str(), &server.url("/callback?auth_code=x")] {
            let page = open_with(url, &[("host", host)]).await;
            assert_eq!((page.status, page.location), (403, None), "{host}");
            assert!(!page.text.contains("name=\"form\""));
        }
    }
    let local = format!("localhost:{port}");
    assert_eq!(
        open_with(authorize.as_str(), &[("host", &local)])
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn cancelling_leads_nowhere() {
    let server = Server::start().await;
    let page = open_with(
        server.authorization(Scopes::User).url().as_str(),
        &[("accept-language", "zh")],
    )
    .await;
    let form = [
        ("form", page.form_token()),
        ("persona", "buyer"),
        ("answer", "cancel"),
    ];
    let answer = submit(&server.url("/simulator/consent"), &form, &[]).await;
    assert_eq!((answer.status, answer.location), (200, None));
    assert!(
        answer.text.contains("授权已取消"),
        "in the page's language: {}",
        answer.text
    );
}

#[tokio::test]
async fn an_unknown_persona_is_refused() {
    let server = Server::start().await;
    let page = open(server.authorization(Scopes::User).url().as_str()).await;
    let form = [("form", page.form_token()), ("persona", "nobody")];
    let answer = submit(&server.url("/simulator/consent"), &form, &[]).await;
    assert_eq!((answer.status, answer.location), (400, None));
}

#[tokio::test]
async fn auth_base_alone_is_silent() {
    let server = Server::start().await;
    let page = open(server.authorization(Scopes::Base).url().as_str()).await;
    assert_eq!(page.status, 302);
    let params = query(&page.location.unwrap());
    assert_eq!(params.value("scope"), Some("auth_base"));
    let token = Call::exchange(params.value("auth_code").unwrap())
        .signed()
        .send(&server)
        .await;
    assert_eq!(token.field("user_id"), "2088102175794899");
}

#[tokio::test]
async fn auto_consent_redirects_at_once_as_the_persona() {
    let server = Server::with(|config| config.auto_consent = persona("enterprise")).await;
    for scopes in Scopes::ALL {
        let page = open(server.authorization(scopes).url().as_str()).await;
        let code = query(&page.location.unwrap())
            .value("auth_code")
            .unwrap()
            .to_owned();
        let token = Call::exchange(&code).signed().send(&server).await;
        assert_eq!(
            token.field("user_id"),
            persona("enterprise").unwrap().user_id
        );
    }
}

#[tokio::test]
async fn a_request_that_is_not_in_order_gets_a_page_and_no_redirect() {
    for auto_consent in [None, persona("buyer")] {
        let server = Server::with(|config| config.auto_consent = auto_consent).await;
        let long = "x".repeat(101);
        for (name, value, said) in [
            ("app_id", "", "no app_id"),
            (
                "app_id",
                "<script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
            ),
            ("scope", "", "no scope"),
            ("scope", "auth_zhima", "auth_zhima"),
            ("redirect_uri", "", "no redirect_uri"),
            ("redirect_uri", "javascript:alert(1)", "javascript:alert(1)"),
            (
                "redirect_uri",
                "http://evil.example/",
                "http://evil.example/",
            ),
            ("state", long.as_str(), "101"),
            ("state", "状态", "状态"),
        ] {
            let mut url = server.authorization(Scopes::User).url();
            let params = query(url.as_str());
            let change = |(known, old)| (known, if known == name { value } else { old });
            url.query_pairs_mut()
                .clear()
                .extend_pairs(params.iter().map(change));
            let page = open(url.as_str()).await;
            assert_eq!((page.status, page.location), (400, None), "{name}={value}");
            assert!(page.text.contains(said), "{name}={value}: {}", page.text);
            assert!(!page.text.contains("<script"), "{}", page.text);
        }
    }
}

#[tokio::test]
async fn the_language_comes_from_the_address_or_the_browser() {
    let server = Server::start().await;
    let url = server.authorization(Scopes::User).url();
    let asked = format!("{url}&lang=zh-CN");
    let chinese = [("accept-language", "zh-CN,zh;q=0.9")];
    let english = [("accept-language", "en-GB")];
    for (url, headers, expected) in [
        (url.as_str(), &chinese, "同意授权"),
        (url.as_str(), &english, "Allow"),
        (asked.as_str(), &english, "同意授权"),
    ] {
        let page = open_with(url, headers).await;
        assert!(page.text.contains(expected), "{expected}: {}", page.text);
    }
    let page = open_with(url.as_str(), &chinese).await;
    let (_, link) = page
        .text
        .split_once("<a href=\"")
        .expect("a link to the other language");
    let link = link.split_once('"').unwrap().0.replace("&amp;", "&");
    let other = open_with(url.join(&link).unwrap().as_str(), &chinese).await;
    assert!(other.text.contains(">Allow</button>"), "{}", other.text);
}

#[tokio::test]
async fn a_callback_of_the_apps_own_must_be_named_exactly() {
    let own = "http://127.0.0.1:9/back?shop=1";
    let server = Server::with(|config| config.redirect_uri = Some(own.parse().unwrap())).await;
    assert_eq!(server.handle.redirect_uri().as_str(), own);
    let mut request = server.authorization(Scopes::Base);
    let page = open(request.url().as_str()).await;
    assert!(
        page.location
            .unwrap()
            .starts_with("http://127.0.0.1:9/back?shop=1&app_id=9021")
    );
    request.redirect_uri = "http://127.0.0.1:9/back".parse().unwrap();
    assert_eq!(open(request.url().as_str()).await.status, 400);
    let refused = server.handle.consent(&request, &persona("buyer").unwrap());
    assert!(refused.is_err(), "the handle checks what the page checks");
}

#[tokio::test]
async fn pages_cannot_be_framed_or_kept() {
    let server = Server::start().await;
    let url = server.authorization(Scopes::User).url();
    let response = super::browser::client().get(url).send().await.unwrap();
    let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
    assert!(header("content-security-policy").contains("frame-ancestors 'none'"));
    assert!(header("content-security-policy").contains("default-src 'none'"));
    assert_eq!(header("cache-control"), "no-store");
    assert_eq!(header("referrer-policy"), "same-origin");
}
