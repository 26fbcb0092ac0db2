CREATE TABLE public.account (
    id text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    password_hash text NOT NULL
);
CREATE TABLE public.action (
    workshop text NOT NULL,
    id text NOT NULL,
    "group" text NOT NULL,
    "position" bigint NOT NULL,
    what text NOT NULL,
    who text NOT NULL,
    with_whom text NOT NULL,
    by_when text NOT NULL,
    first_step text NOT NULL,
    measure text NOT NULL
);
CREATE TABLE public.alembic_version_installation (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.alembic_version_workshop (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.answer (
    workshop text NOT NULL,
    id text NOT NULL,
    step text NOT NULL,
    question text NOT NULL,
    tag text NOT NULL,
    choice text NOT NULL
);
CREATE TABLE public.ballot (
    workshop text NOT NULL,
    id text NOT NULL,
    step text NOT NULL,
    round bigint NOT NULL,
    tag text NOT NULL,
    dots text NOT NULL
);
CREATE TABLE public.closing (
    workshop text NOT NULL,
    what text NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.door (
    code text NOT NULL,
    workshop text NOT NULL,
    token text NOT NULL
);
CREATE TABLE public."group" (
    workshop text NOT NULL,
    id text NOT NULL,
    step text NOT NULL,
    name text NOT NULL,
    "position" bigint NOT NULL,
    purpose text NOT NULL,
    seats bigint NOT NULL,
    minimum bigint NOT NULL,
    theme text NOT NULL,
    token text NOT NULL,
    taken bigint NOT NULL,
    convened boolean NOT NULL
);
CREATE TABLE public.idea (
    workshop text NOT NULL,
    id text NOT NULL,
    step text NOT NULL,
    text text NOT NULL,
    handle text NOT NULL,
    tag text NOT NULL,
    theme text NOT NULL,
    hidden boolean NOT NULL,
    reason text NOT NULL,
    merged_into text NOT NULL,
    tray text NOT NULL,
    released boolean NOT NULL
);
CREATE TABLE public.invite (
    token_hash text NOT NULL,
    ends bigint NOT NULL
);
CREATE TABLE public.lead (
    workshop text NOT NULL,
    id text NOT NULL,
    account text NOT NULL,
    role text NOT NULL
);
CREATE TABLE public.meeting (
    workshop text NOT NULL,
    id text NOT NULL,
    key text NOT NULL,
    "position" bigint NOT NULL,
    names text NOT NULL,
    date text NOT NULL,
    agenda text NOT NULL,
    current text NOT NULL,
    stage text NOT NULL,
    door boolean NOT NULL,
    token text NOT NULL,
    code text NOT NULL,
    pass_token text NOT NULL,
    hidden boolean NOT NULL,
    seats bigint NOT NULL
);
CREATE TABLE public.member (
    workshop text NOT NULL,
    id text NOT NULL,
    step text NOT NULL,
    "group" text NOT NULL,
    tag text NOT NULL,
    convenes boolean NOT NULL
);
CREATE TABLE public.promise (
    workshop text NOT NULL,
    id text NOT NULL,
    meeting text NOT NULL,
    action text NOT NULL,
    "group" text NOT NULL,
    "position" bigint NOT NULL,
    what text NOT NULL,
    who text NOT NULL,
    with_whom text NOT NULL,
    by_when text NOT NULL,
    first_step text NOT NULL,
    measure text NOT NULL
);
CREATE TABLE public.proposal (
    workshop text NOT NULL,
    id text NOT NULL,
    step text NOT NULL,
    name text NOT NULL,
    handle text NOT NULL,
    tag text NOT NULL,
    outcome text NOT NULL,
    theme text NOT NULL,
    released boolean NOT NULL
);
CREATE TABLE public.receipt (
    workshop text NOT NULL,
    id text NOT NULL,
    seq bigint NOT NULL
);
CREATE TABLE public.report (
    workshop text NOT NULL,
    id text NOT NULL,
    "group" text NOT NULL,
    action text NOT NULL,
    number bigint NOT NULL,
    status text NOT NULL,
    note text NOT NULL,
    day text NOT NULL,
    meeting text NOT NULL
);
CREATE TABLE public.result (
    workshop text NOT NULL,
    id text NOT NULL,
    step text NOT NULL,
    round bigint NOT NULL,
    voters bigint NOT NULL,
    rows text NOT NULL,
    names text NOT NULL
);
CREATE TABLE public.seat (
    workshop text NOT NULL,
    id text NOT NULL,
    meeting text NOT NULL,
    secret_hash text NOT NULL,
    perspective text NOT NULL
);
CREATE TABLE public.session (
    token_hash text NOT NULL,
    account text NOT NULL,
    ends bigint NOT NULL
);
CREATE TABLE public.step (
    workshop text NOT NULL,
    id text NOT NULL,
    meeting text NOT NULL,
    kind text NOT NULL,
    phase text NOT NULL,
    texts text NOT NULL,
    minutes bigint NOT NULL,
    source text NOT NULL,
    settings text NOT NULL,
    stage text NOT NULL,
    begun boolean NOT NULL,
    locked boolean NOT NULL,
    reopened boolean NOT NULL,
    closed boolean NOT NULL,
    round bigint NOT NULL,
    timer_ends bigint NOT NULL,
    timer_left bigint NOT NULL,
    focus text NOT NULL
);
CREATE TABLE public.theme (
    workshop text NOT NULL,
    id text NOT NULL,
    step text NOT NULL,
    name text NOT NULL,
    "position" bigint NOT NULL,
    merged_into text NOT NULL,
    top text NOT NULL
);
CREATE TABLE public.undo (
    workshop text NOT NULL,
    id text NOT NULL,
    account text NOT NULL,
    number bigint NOT NULL,
    command text NOT NULL,
    changes text NOT NULL
);
CREATE TABLE public.workshop (
    workshop text NOT NULL,
    id text NOT NULL,
    title text NOT NULL,
    place text NOT NULL,
    language text NOT NULL,
    format text NOT NULL,
    influence text NOT NULL,
    recipient text NOT NULL,
    becomes text NOT NULL,
    board_token text NOT NULL
);
CREATE TABLE public.workshop_index (
    workshop text NOT NULL,
    account text NOT NULL,
    role text NOT NULL,
    title text NOT NULL,
    day text NOT NULL,
    stage text NOT NULL
);
INSERT INTO public.account VALUES ('fatima', 'Fatima', 'fatima', 'none');
INSERT INTO public.action VALUES ('dagenslut0001', 'id000072', 'id000063', 1, 'Robert''); DROP TABLE idea;-- "%s" {x} 👩‍👧‍👦', 'Amina
och Bo', '', '', '', '');
INSERT INTO public.action VALUES ('mittidagen001', 'e023033d364e433ff7c882', 'b80599e9090b20bb257e84', 1, 'En telefontid som gäller', '', '', '', '', '');
INSERT INTO public.alembic_version_installation VALUES ('0001');
INSERT INTO public.alembic_version_workshop VALUES ('workshop_0001');
INSERT INTO public.answer VALUES ('dagenslut0001', 'id000075', 'close', 'understood', '', 'yes');
INSERT INTO public.answer VALUES ('dagenslut0001', 'id000076', 'close', 'understood', '', 'some');
INSERT INTO public.answer VALUES ('dagenslut0001', 'id000077', 'close', 'understood', '', 'no');
INSERT INTO public.answer VALUES ('mittidagen001', 'f07534feeacc110e4f73fd', 'b9d179e06c0fd4f5f8130c', 'understood', '8c27b5867c3ecc38c2e70a9b18e8971d', 'yes');
INSERT INTO public.ballot VALUES ('mittidagen001', 'd1020a15d9ed17e3cc0e95', 'b2221a58008a05a6c46471', 1, '138533bb1e0646d1e9af228a7ceac2a9', '{"c89da11b62397bc7017627":1,"dc3bf364eb8ac8ce8a245e":2}');
INSERT INTO public.ballot VALUES ('mittidagen001', 'd77c96c0084f3dd6415af3', 'b2221a58008a05a6c46471', 1, 'ea2dd783d8f304cda5ae30eb70423588', '{"dc3bf364eb8ac8ce8a245e":3}');
INSERT INTO public.closing VALUES ('mittidagen001', '78e510617311d8a3c2ce6f', 4102444800000);
INSERT INTO public.door VALUES ('234567', 'mittidagen001', 'ec148cb48e73ca47ea90a8');
INSERT INTO public."group" VALUES ('dagenslut0001', 'id000063', 'groups', 'Tonen', 1, 'ክፍት ቦታ የለን።', 4, 2, 'id000025', 'id000067', 2, true);
INSERT INTO public."group" VALUES ('mittidagen001', '843fdda7b1eedaffcc3d55', '025b413f8a9a021ea648a7', 'Ingen än', 3, '', 2, 1, '', 'a6048457861e02ec39235b', -1, false);
INSERT INTO public."group" VALUES ('mittidagen001', 'b80599e9090b20bb257e84', '025b413f8a9a021ea648a7', 'Svar', 1, '', 8, 4, '45ddb87da81aa40a2b0b8c', 'b46108cc721754ef2904ac', -1, false);
INSERT INTO public.idea VALUES ('dagenslut0001', 'id000018', 'critique', 'sen 3', '', '', '', false, '', '', 'waiting', true);
INSERT INTO public.idea VALUES ('dagenslut0001', 'id000020', 'critique', 'sen 2', '', '', '', false, '', '', 'declined', true);
INSERT INTO public.idea VALUES ('dagenslut0001', 'id000050', 'critique', 'Hård ton', '', '', 'id000023', false, '', '', '', true);
INSERT INTO public.idea VALUES ('dagenslut0001', 'id000051', 'critique', 'Lång väntan', '', '', 'id000036', false, '', '', '', true);
INSERT INTO public.idea VALUES ('dagenslut0001', 'id000052', 'critique', 'Robert''); DROP TABLE idea;-- "%s" {x} 👩‍👧‍👦', '', '', 'id000023', false, '', '', '', true);
INSERT INTO public.idea VALUES ('dagenslut0001', 'id000053', 'critique', 'sen 1', '', '', '', true, 'other', '', 'accepted', true);
INSERT INTO public.idea VALUES ('dagenslut0001', 'id000054', 'critique', 'ክፍት ቦታ የለን።', '', '', 'id000023', false, '', '', '', true);
INSERT INTO public.idea VALUES ('mittidagen001', '11cbc2884a5012dc582c18', 'cd447e35b8b6d8fe442e3d', 'Vi bestämmer tillsammans', 'handle0000000000000013', '580c5bfb841db2dcffc83a98fb9aa14f', '', false, '', '', '', false);
INSERT INTO public.idea VALUES ('mittidagen001', '3fe31d0347fc816ac16e22', 'cd447e35b8b6d8fe442e3d', 'Någon svarar', 'handle0000000000000011', '014244bc8c8c25d86a9405b9070dc067', '', false, '', '', '', false);
INSERT INTO public.idea VALUES ('mittidagen001', '64c2f2e39403560d97dae3', 'e4b06ce60741c7a87ce42c', 'Budgeten kommer sent', 'handle0000000000000007', 'cec507b9fa7b87f74c527d58b3b8f56c', '', false, '', '', 'waiting', true);
INSERT INTO public.idea VALUES ('mittidagen001', '6a107b75677f6cbdcc22af', 'e4b06ce60741c7a87ce42c', 'Möten utan beslut', 'handle0000000000000003', 'cec507b9fa7b87f74c527d58b3b8f56c', 'dc3bf364eb8ac8ce8a245e', true, 'name', '705fca161622bd795fec89', '', true);
INSERT INTO public.idea VALUES ('mittidagen001', '705fca161622bd795fec89', 'e4b06ce60741c7a87ce42c', 'Väntan i telefon', 'handle0000000000000001', 'fe5a1133a89d7e5099cd428fd1958618', 'dc3bf364eb8ac8ce8a245e', false, '', '', '', true);
INSERT INTO public.idea VALUES ('mittidagen001', '8092b4d42b28fef02b9c01', 'e4b06ce60741c7a87ce42c', 'Nya kollegor hela tiden', 'handle0000000000000006', '1163c43cf8a1843724fd28ebda62543c', '', false, '', '', 'waiting', true);
INSERT INTO public.idea VALUES ('mittidagen001', '8c7e134f5dfbd3d12c4a36', 'e4b06ce60741c7a87ce42c', 'För många blanketter', 'handle0000000000000002', '1163c43cf8a1843724fd28ebda62543c', 'c89da11b62397bc7017627', false, '', '', '', true);
INSERT INTO public.idea VALUES ('mittidagen001', '9ff3078fcc1b0c3e1c0772', 'cd447e35b8b6d8fe442e3d', 'En blankett räcker', 'handle0000000000000012', '90d36772549006a52887cb2dc3f72f36', '', false, '', '', '', false);
INSERT INTO public.idea VALUES ('mittidagen001', 'acab1a6bc69d4bd8b3fa7a', 'e4b06ce60741c7a87ce42c', 'Tolken kommer inte', 'handle0000000000000004', '66e924be106f50f2e307df54bca7bf4c', 'dc3bf364eb8ac8ce8a245e', false, '', '', '', true);
INSERT INTO public.idea VALUES ('mittidagen001', 'fbb230bbd92a4aa2b410d9', 'e4b06ce60741c7a87ce42c', 'Ingen ringer tillbaka', 'handle0000000000000005', 'fe5a1133a89d7e5099cd428fd1958618', '', false, '', '', 'waiting', true);
INSERT INTO public.lead VALUES ('dagenslut0001', 'lead1', 'fatima', 'owner');
INSERT INTO public.lead VALUES ('dagenslut0001', 'lead2', 'bo', 'facilitator');
INSERT INTO public.lead VALUES ('mittidagen001', '1e2feb89414c343c1027c4', 'fatima', 'owner');
INSERT INTO public.lead VALUES ('mittidagen001', '6a8ac4ba05805975ed2f89', 'peer', 'peer');
INSERT INTO public.meeting VALUES ('dagenslut0001', 'day', 'day', 0, '{"sv":"Day"}', '2026-09-21', '["welcome","critique","themes","vote","wall","groups","plan","close"]', 'close', 'ended', false, '', '', '', false, 4);
INSERT INTO public.meeting VALUES ('dagenslut0001', 'follow_up', 'follow_up', 1, '{"sv":"Follow_Up"}', '2027-04-14', '["review","next_plan","next_close"]', '', 'planned', false, '', '', '', false, 0);
INSERT INTO public.meeting VALUES ('mittidagen001', '78e510617311d8a3c2ce6f', 'day', 0, '{"sv":"Verkstaden","en":"The workshop"}', '2027-04-14', '["35bf992dc9e9c616612e76","e4b06ce60741c7a87ce42c","9b810e766ec9d28663ca82","b2221a58008a05a6c46471","cd447e35b8b6d8fe442e3d","1a2b8f1ff1fd42a29755d4","05b6e6e307d4bedc514311","025b413f8a9a021ea648a7","afbd67f9619699cfe1988a","b9d179e06c0fd4f5f8130c"]', 'b9d179e06c0fd4f5f8130c', 'open', true, 'ec148cb48e73ca47ea90a8', '234567', '', false, 0);
INSERT INTO public.meeting VALUES ('mittidagen001', 'c381e88f38c0c8fd8712b8', 'follow_up', 1, '{"sv":"Uppföljningen","en":"The follow-up"}', '2027-10-13', '["8d88348a7eed8d14f06d3f","ad45f23d3b1a11df587fd2","f3c64af775a89294c2cd78"]', '', 'planned', false, '', '', '', false, 0);
INSERT INTO public.member VALUES ('mittidagen001', '936aa40cacc66a57651809', '025b413f8a9a021ea648a7', 'b80599e9090b20bb257e84', 'b9c7520f115aad68e0922f5a77a237bf', false);
INSERT INTO public.member VALUES ('mittidagen001', 'a185cc8ea8ea37f7523d2a', '025b413f8a9a021ea648a7', 'b80599e9090b20bb257e84', '73c6cc15f3a62eda2cda33d585fc8877', false);
INSERT INTO public.promise VALUES ('dagenslut0001', 'id000078', 'day', 'id000072', 'id000063', 1, 'Robert''); DROP TABLE idea;-- "%s" {x} 👩‍👧‍👦', 'Amina
och Bo', '', '', '', '');
INSERT INTO public.proposal VALUES ('dagenslut0001', 'id000046', 'themes', 'Förslag 3', '', '', 'accepted', 'id000049', true);
INSERT INTO public.proposal VALUES ('dagenslut0001', 'id000047', 'themes', 'Förslag 1', '', '', 'merged', 'id000023', true);
INSERT INTO public.proposal VALUES ('dagenslut0001', 'id000048', 'themes', 'Förslag 2', '', '', 'declined', '', true);
INSERT INTO public.proposal VALUES ('mittidagen001', '3ac7652ccdf8440407295e', '9b810e766ec9d28663ca82', 'Papper', 'handle0000000000000009', '3b9094be55994fefdd80b6a7f1ad514e', 'waiting', '', true);
INSERT INTO public.proposal VALUES ('mittidagen001', '75491bc354c56c9a9cc9af', '9b810e766ec9d28663ca82', 'Tid', 'handle0000000000000008', 'ac6676dffcfcb143197f3ee0463d61e8', 'waiting', '', true);
INSERT INTO public.proposal VALUES ('mittidagen001', '9f9d01298a449ebe89d9bf', '9b810e766ec9d28663ca82', 'Beslut', 'handle0000000000000010', 'bebadf72e11a8a54dfdcbdd3980a755c', 'waiting', '', true);
INSERT INTO public.receipt VALUES ('mittidagen001', '0123456789abcdef0123456789abcdef', 7);
INSERT INTO public.report VALUES ('mittidagen001', '09b4e5d2d9bc1d97e0f3a7', 'b80599e9090b20bb257e84', 'e023033d364e433ff7c882', 1, 'infancy', 'Vi har börjat', '2027-04-12', '78e510617311d8a3c2ce6f');
INSERT INTO public.result VALUES ('dagenslut0001', 'id000059', 'vote', 1, 3, '[["id000023",5],["id000025",1],["id000036",1],["id000049",0]]', '{"id000023":"Våra brev","id000025":"Tonen","id000036":"Väntan","id000049":"Förslag 3"}');
INSERT INTO public.result VALUES ('dagenslut0001', 'id000061', 'vote', 2, 1, '[["id000025",3],["id000023",0],["id000036",0],["id000049",0]]', '{"id000023":"Våra brev","id000025":"Tonen","id000036":"Väntan","id000049":"Förslag 3"}');
INSERT INTO public.result VALUES ('mittidagen001', '154ed51212093d26ac512b', 'b2221a58008a05a6c46471', 1, 2, '[["dc3bf364eb8ac8ce8a245e",5],["c89da11b62397bc7017627",1],["8fb5262cc703806984c819",0]]', '{"dc3bf364eb8ac8ce8a245e":"Att vänta","c89da11b62397bc7017627":"Blanketter","8fb5262cc703806984c819":"Tomt"}');
INSERT INTO public.result VALUES ('mittidagen001', 'd12982e46e80fa489b0bca', '05b6e6e307d4bedc514311', 1, 2, '[["45ddb87da81aa40a2b0b8c",2],["79490eab7f1a355e526eb5",1]]', '{"45ddb87da81aa40a2b0b8c":"Svar","79490eab7f1a355e526eb5":"En väg in"}');
INSERT INTO public.seat VALUES ('dagenslut0001', 'id000005', 'day', '5485cb5d03981cc3bd989290a6be33ca392c013279a5c3c3fd10a1cae57e1460', 'client');
INSERT INTO public.seat VALUES ('dagenslut0001', 'id000006', 'day', 'ded6c02a4bc1fb712f3b71efcb883ad5b31f4cef6a327b079573143ec9c71fb3', 'client');
INSERT INTO public.seat VALUES ('dagenslut0001', 'id000007', 'day', '57bb17f3f5f52ee8b9737be34ae152fd977096ad23f2390bb80ba3084d7fa6e2', 'client');
INSERT INTO public.seat VALUES ('dagenslut0001', 'id000008', 'day', 'c8ce10bdf3f64984a2bb9e3b0535ce13f8bc0b62716428944ac4bdeb2c158bd1', 'client');
INSERT INTO public.seat VALUES ('mittidagen001', '4be03db0dc2574bdb94067', '78e510617311d8a3c2ce6f', '9cce791ee5ca45e92f6a2a81f8dbdfad0dd5e1b2050fabfce095bcd09352ea6b', 'staff');
INSERT INTO public.seat VALUES ('mittidagen001', '803468b6b610a9f7f9270f', '78e510617311d8a3c2ce6f', '282f18c5ede8232e42287ee691f25bc410759f407e124aabb949288b2ee53059', 'client');
INSERT INTO public.seat VALUES ('mittidagen001', 'a11d459a2f978d8719999e', '78e510617311d8a3c2ce6f', '4fc59963091257caf4bfd2eb874621040fe1399f0145929aa4624000fc001b1e', 'client');
INSERT INTO public.seat VALUES ('mittidagen001', 'e5446dd4552b82f6be3edc', '78e510617311d8a3c2ce6f', 'c1c27e8dbc5f7dfc8db26b663a927d6bc301598d9222ca3f7ccb2238a43ed551', 'manager');
INSERT INTO public.session VALUES ('5544ea3b2fcea27ad8f6a5fbf61d8fa70e9e39e956c1573ac8752cfbadda53ab', 'fatima', 4102444800000);
INSERT INTO public.step VALUES ('dagenslut0001', 'close', 'day', 'close', 'realisation', '{"sv":{"title":"Close"}}', 10, '', '{"questions":["understood","said"]}', 'revealed', true, true, false, true, 1, 0, 0, '');
INSERT INTO public.step VALUES ('dagenslut0001', 'critique', 'day', 'collect', 'critique', '{"sv":{"title":"Critique"},"en":{"title":"What’s wrong?","help":"a\nb"}}', 0, '', '{"wall":"private","length":140}', 'revealed', true, true, false, true, 1, 0, 0, '');
INSERT INTO public.step VALUES ('dagenslut0001', 'groups', 'day', 'groups', 'realisation', '{"sv":{"title":"Groups"}}', 0, 'vote', '{"seats":8,"minimum":4,"top":5}', '', true, true, false, true, 1, 0, 0, '');
INSERT INTO public.step VALUES ('dagenslut0001', 'next_close', 'follow_up', 'close', 'follow_up', '{"sv":{"title":"Next_Close"}}', 0, '', '{"questions":["understood"]}', 'asking', false, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('dagenslut0001', 'next_plan', 'follow_up', 'plan', 'follow_up', '{"sv":{"title":"Next_Plan"}}', 0, 'groups', '{}', '', false, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('dagenslut0001', 'plan', 'day', 'plan', 'realisation', '{"sv":{"title":"Plan"}}', 0, 'groups', '{}', '', true, true, false, true, 1, 0, 0, '');
INSERT INTO public.step VALUES ('dagenslut0001', 'review', 'follow_up', 'review', 'follow_up', '{"sv":{"title":"Review"}}', 0, 'groups', '{}', '', false, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('dagenslut0001', 'themes', 'day', 'cluster', 'critique', '{"sv":{"title":"Themes"}}', 0, 'critique', '{}', '', true, true, false, true, 1, 0, 0, 'id000023');
INSERT INTO public.step VALUES ('dagenslut0001', 'vote', 'day', 'vote', 'critique', '{"sv":{"title":"Vote"}}', 0, 'themes', '{"dots":3,"spread":"free"}', 'revealed', true, true, false, true, 2, 0, 0, '');
INSERT INTO public.step VALUES ('dagenslut0001', 'wall', 'day', 'collect', 'vision', '{"sv":{"title":"Wall"}}', 0, '', '{"wall":"open","length":140}', 'writing', false, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('dagenslut0001', 'welcome', 'day', 'welcome', 'preparation', '{"sv":{"title":"Welcome"}}', 0, '', '{}', '', true, true, false, true, 1, 0, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', '025b413f8a9a021ea648a7', '78e510617311d8a3c2ce6f', 'groups', 'realisation', '{"sv":{"title":"Grupper","subtitle":"Vad gör vi, och vilka gör det?","prompt":"Vilken grupp vill du vara med i?","help":"Välj det du vill vara med och ändra\nIngen ser vad du heter\nGruppen finns kvar efter i dag"},"en":{"title":"Groups","subtitle":"What will we do, and who will do it?","prompt":"Which group do you want to join?","help":"Choose what you want to help change\nNobody sees your name\nThe group lives on after today"}}', 15, '05b6e6e307d4bedc514311', '{"seats":8,"minimum":4,"top":5}', '', true, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', '05b6e6e307d4bedc514311', '78e510617311d8a3c2ce6f', 'vote', 'vision', '{"sv":{"title":"Rösta om visionerna","subtitle":"Lägg dina prickar","prompt":"Vad ska bli verklighet?","help":"Rösta på det du vill vara med och göra\nTa tillbaka en prick om du ångrar dig\nIngen ser hur du röstar"},"en":{"title":"Vote on the visions","subtitle":"Place your dots","prompt":"What should become real?","help":"Vote for what you want to help make\nTake a dot back if you change your mind\nNobody sees how you vote"}}', 5, '1a2b8f1ff1fd42a29755d4', '{"dots":3,"spread":"free"}', 'voting', true, false, false, false, 2, 0, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', '1a2b8f1ff1fd42a29755d4', '78e510617311d8a3c2ce6f', 'cluster', 'vision', '{"sv":{"title":"Sortera visionerna","subtitle":"Föreslå ett tema på din telefon","prompt":"Vilka visioner hör ihop?","help":"Ett tema är några få ord\nStora drömmar får vara stora\n”Ja, men …” får vänta"},"en":{"title":"Sort the visions","subtitle":"Suggest a theme on your phone","prompt":"Which visions belong together?","help":"A theme is a few words\nLet big dreams be big\n“Yes, but …” can wait"}}', 15, 'cd447e35b8b6d8fe442e3d', '{}', '', true, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', '35bf992dc9e9c616612e76', '78e510617311d8a3c2ce6f', 'welcome', 'preparation', '{"sv":{"title":"Välkommen","prompt":"Det här gör vi i dag","help":"Alla är lika viktiga här, vilken roll du än har.\nVi lyssnar klart på varandra.\nIngen ser vem som skrev vad.\nSkriv inga namn, varken ditt eller någon annans.\nHoppa över det du inte vill svara på.\nTa en paus när du behöver."},"en":{"title":"Welcome","prompt":"What we will do today","help":"Everyone matters equally here, whatever your role.\nWe hear each other out.\nNobody sees who wrote what.\nWrite no names, neither yours nor anybody else''s.\nSkip what you do not want to answer.\nTake a break when you need one."}}', 20, '', '{}', '', true, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', '8d88348a7eed8d14f06d3f', 'c381e88f38c0c8fd8712b8', 'review', 'follow_up', '{"sv":{"title":"Sedan sist","subtitle":"En grupp i taget","prompt":"Vad har hänt sedan sist?","help":"Det ni lovade står kvar som ni skrev det\nSäg som det är, också när det går trögt\nHar ingen hörts av? Bestäm vem som tar reda på det"},"en":{"title":"Since last time","subtitle":"One group at a time","prompt":"What has happened since last time?","help":"What you promised still reads as you wrote it\nSay it as it is, also when it is slow going\nNothing heard? Decide who will find out"}}', 45, '025b413f8a9a021ea648a7', '{}', '', false, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', '9b810e766ec9d28663ca82', '78e510617311d8a3c2ce6f', 'cluster', 'critique', '{"sv":{"title":"Sortera kritiken","subtitle":"Föreslå ett tema på din telefon","prompt":"Vad hör ihop?","help":"Ett tema är några få ord\nVi ändrar inte vad någon skrev\nVi frågar inte vem som skrev"},"en":{"title":"Sort the critique","subtitle":"Suggest a theme on your phone","prompt":"What belongs together?","help":"A theme is a few words\nWe do not change what anybody wrote\nWe do not ask who wrote it"}}', 15, 'e4b06ce60741c7a87ce42c', '{}', '', true, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', 'ad45f23d3b1a11df587fd2', 'c381e88f38c0c8fd8712b8', 'plan', 'follow_up', '{"sv":{"title":"Nya löften","subtitle":"Fortsätt, ändra eller sluta","prompt":"Vad gör er grupp nu?","help":"Behåll det som fungerar\nLägg ned det som inte längre behövs\nSkriv nästa lilla steg"},"en":{"title":"New promises","subtitle":"Go on, change or stop","prompt":"What will your group do now?","help":"Keep what works\nEnd what is no longer needed\nWrite the next small step"}}', 30, '025b413f8a9a021ea648a7', '{}', '', false, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', 'afbd67f9619699cfe1988a', '78e510617311d8a3c2ce6f', 'plan', 'realisation', '{"sv":{"title":"Löften","subtitle":"Pröva visionen mot verkligheten","prompt":"Vad lovar er grupp?","help":"Skriv så att den som inte var här förstår\nBörja med ett litet steg som går att ta snart\nHellre litet och gjort än stort och glömt"},"en":{"title":"Promises","subtitle":"Test the vision against reality","prompt":"What does your group promise?","help":"Write so that somebody who was not here understands\nBegin with a small step you can take soon\nBetter small and done than big and forgotten"}}', 40, '025b413f8a9a021ea648a7', '{}', '', true, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', 'b2221a58008a05a6c46471', '78e510617311d8a3c2ce6f', 'vote', 'critique', '{"sv":{"title":"Rösta om kritiken","subtitle":"Lägg dina prickar","prompt":"Vad är viktigast att ändra?","help":"Rösta efter vad du själv tycker\nTa tillbaka en prick om du ångrar dig\nIngen ser hur du röstar"},"en":{"title":"Vote on the critique","subtitle":"Place your dots","prompt":"What matters most to change?","help":"Vote for what you think yourself\nTake a dot back if you change your mind\nNobody sees how you vote"}}', 5, '9b810e766ec9d28663ca82', '{"dots":3,"spread":"free"}', 'revealed', true, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', 'b9d179e06c0fd4f5f8130c', '78e510617311d8a3c2ce6f', 'close', 'realisation', '{"sv":{"title":"Avslut","subtitle":"Svara på din telefon","prompt":"Tack för i dag!","help":"Svaren visas utan namn\nSpara länken till din grupp\nVi ses igen på uppföljningen","question_understood":"Förstod ni varandra bättre?","question_said":"Fick du sagt det du ville säga?"},"en":{"title":"Closing","subtitle":"Answer on your phone","prompt":"Thank you for today!","help":"The answers are shown without names\nSave the link to your group\nWe meet again at the follow-up","question_understood":"Did you understand each other better?","question_said":"Did you get to say what you wanted to say?"}}', 10, '', '{"questions":["understood","said"]}', 'asking', true, false, false, false, 1, 0, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', 'cd447e35b8b6d8fe442e3d', '78e510617311d8a3c2ce6f', 'collect', 'vision', '{"sv":{"title":"Vision","subtitle":"Allt är möjligt","prompt":"Hur vill vi bli mötta?","help":"Vänd på kritiken\nPengar och regler hindrar inte\n”Ja, men …” får vänta"},"en":{"title":"Vision","subtitle":"Anything is possible","prompt":"How do we want to be met?","help":"Turn the critique around\nMoney and rules do not stop us\n“Yes, but …” can wait"}}', 15, '', '{"wall":"private","length":140}', 'writing', true, false, false, false, 1, 1807513800000, 0, '');
INSERT INTO public.step VALUES ('mittidagen001', 'e4b06ce60741c7a87ce42c', '78e510617311d8a3c2ce6f', 'collect', 'critique', '{"sv":{"title":"Kritik","subtitle":"Skriv själv, under tystnad","prompt":"Vad fungerar inte när vi möts?","help":"Kort\nRättvist eller inte\nInga lösningar än"},"en":{"title":"Critique","subtitle":"Write by yourself, in silence","prompt":"What does not work when we meet?","help":"Short\nFair or not\nNo solutions yet"}}', 15, '', '{"wall":"private","length":140}', 'revealed', true, false, false, false, 1, 0, 600000, '');
INSERT INTO public.step VALUES ('mittidagen001', 'f3c64af775a89294c2cd78', 'c381e88f38c0c8fd8712b8', 'close', 'follow_up', '{"sv":{"title":"Avslut","subtitle":"Svara på din telefon","prompt":"Tack för den här gången!","help":"Svaren visas utan namn\nLänken till din grupp gäller också framöver","question_understood":"Förstod ni varandra bättre?","question_better":"Har något blivit bättre sedan sist?"},"en":{"title":"Closing","subtitle":"Answer on your phone","prompt":"Thank you for this time!","help":"The answers are shown without names\nThe link to your group goes on working","question_understood":"Did you understand each other better?","question_better":"Has anything become better since last time?"}}', 10, '', '{"questions":["understood","better"]}', 'asking', false, false, false, false, 1, 0, 0, '');
INSERT INTO public.theme VALUES ('dagenslut0001', 'id000023', 'themes', 'Våra brev', 1, '', 'id000054');
INSERT INTO public.theme VALUES ('dagenslut0001', 'id000025', 'themes', 'Tonen', 2, '', '');
INSERT INTO public.theme VALUES ('dagenslut0001', 'id000036', 'themes', 'Väntan', 4, '', '');
INSERT INTO public.theme VALUES ('dagenslut0001', 'id000049', 'themes', 'Förslag 3', 5, '', '');
INSERT INTO public.theme VALUES ('mittidagen001', '45ddb87da81aa40a2b0b8c', '1a2b8f1ff1fd42a29755d4', 'Svar', 1, '', '');
INSERT INTO public.theme VALUES ('mittidagen001', '79490eab7f1a355e526eb5', '1a2b8f1ff1fd42a29755d4', 'En väg in', 2, '', '');
INSERT INTO public.theme VALUES ('mittidagen001', '8fb5262cc703806984c819', '9b810e766ec9d28663ca82', 'Annat', 3, '', '');
INSERT INTO public.theme VALUES ('mittidagen001', 'c89da11b62397bc7017627', '9b810e766ec9d28663ca82', 'Blanketter', 2, '', '');
INSERT INTO public.theme VALUES ('mittidagen001', 'dc3bf364eb8ac8ce8a245e', '9b810e766ec9d28663ca82', 'Köer', 1, '', '');
INSERT INTO public.undo VALUES ('mittidagen001', '022bc32021615022409a8a', 'peer', 1, 'rename_theme', '[["Theme","8fb5262cc703806984c819",{"name":"Tomt"},{"name":"Annat"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '03ba33db73f7ba8e0445d6', 'fatima', 12, 'show_step', '[["Meeting","78e510617311d8a3c2ce6f",{"current":"b2221a58008a05a6c46471"},{"current":"cd447e35b8b6d8fe442e3d"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '0492c4f539b21c95055455', 'fatima', 17, 'show_step', '[["Meeting","78e510617311d8a3c2ce6f",{"current":"05b6e6e307d4bedc514311"},{"current":"025b413f8a9a021ea648a7"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '0e5e18baf320cd576d1447', 'fatima', 9, 'add_theme', '[["Theme","8fb5262cc703806984c819",null,{"id":"8fb5262cc703806984c819","step":"9b810e766ec9d28663ca82","name":"Tomt","position":3,"merged_into":"","top":""}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '3023580ccbd3f5e06bc153', 'fatima', 16, 'show_step', '[["Meeting","78e510617311d8a3c2ce6f",{"current":"1a2b8f1ff1fd42a29755d4"},{"current":"05b6e6e307d4bedc514311"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '44ef7febe8e5b4617589a8', 'fatima', 5, 'place_idea', '[["Idea","6a107b75677f6cbdcc22af",{"theme":""},{"theme":"dc3bf364eb8ac8ce8a245e"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '4c717095bcc99ae80f0c8a', 'fatima', 18, 'show_step', '[["Meeting","78e510617311d8a3c2ce6f",{"current":"025b413f8a9a021ea648a7"},{"current":"afbd67f9619699cfe1988a"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '62f5680c4fdf8e1a060cea', 'fatima', 15, 'add_theme', '[["Theme","79490eab7f1a355e526eb5",null,{"id":"79490eab7f1a355e526eb5","step":"1a2b8f1ff1fd42a29755d4","name":"En väg in","position":2,"merged_into":"","top":""}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '6a8a43ef28804790be6c6f', 'fatima', 20, 'merge_idea', '[["Idea","6a107b75677f6cbdcc22af",{"merged_into":""},{"merged_into":"705fca161622bd795fec89"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '7467537a4b63e0efb62ac1', 'fatima', 14, 'add_theme', '[["Theme","45ddb87da81aa40a2b0b8c",null,{"id":"45ddb87da81aa40a2b0b8c","step":"1a2b8f1ff1fd42a29755d4","name":"Svar","position":1,"merged_into":"","top":""}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '81f9c1f66c0f3459f79b17', 'fatima', 1, 'show_step', '[["Meeting","78e510617311d8a3c2ce6f",{"current":"35bf992dc9e9c616612e76"},{"current":"e4b06ce60741c7a87ce42c"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '83868a29678a5aa33b6fe5', 'fatima', 3, 'add_theme', '[["Theme","dc3bf364eb8ac8ce8a245e",null,{"id":"dc3bf364eb8ac8ce8a245e","step":"9b810e766ec9d28663ca82","name":"Att vänta","position":1,"merged_into":"","top":""}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '870266c44155d7ef28dd37', 'fatima', 13, 'show_step', '[["Meeting","78e510617311d8a3c2ce6f",{"current":"cd447e35b8b6d8fe442e3d"},{"current":"1a2b8f1ff1fd42a29755d4"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '93ea5c4ed8f33418f3d4e7', 'fatima', 4, 'place_idea', '[["Idea","705fca161622bd795fec89",{"theme":""},{"theme":"dc3bf364eb8ac8ce8a245e"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', '959f3a518cfe5cd12d5db7', 'fatima', 10, 'hide_idea', '[["Idea","6a107b75677f6cbdcc22af",{"hidden":false,"reason":""},{"hidden":true,"reason":"name"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', 'c541013d0326324dfb695f', 'fatima', 2, 'show_step', '[["Meeting","78e510617311d8a3c2ce6f",{"current":"e4b06ce60741c7a87ce42c"},{"current":"9b810e766ec9d28663ca82"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', 'cc667e971773308cdc6b13', 'fatima', 11, 'show_step', '[["Meeting","78e510617311d8a3c2ce6f",{"current":"9b810e766ec9d28663ca82"},{"current":"b2221a58008a05a6c46471"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', 'cf23cae883333218bd91a1', 'fatima', 8, 'place_idea', '[["Idea","8c7e134f5dfbd3d12c4a36",{"theme":""},{"theme":"c89da11b62397bc7017627"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', 'dbc799b0121b28004e6f5a', 'fatima', 19, 'show_step', '[["Meeting","78e510617311d8a3c2ce6f",{"current":"afbd67f9619699cfe1988a"},{"current":"b9d179e06c0fd4f5f8130c"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', 'e2dcaa37f463b337d20b5d', 'fatima', 7, 'add_theme', '[["Theme","c89da11b62397bc7017627",null,{"id":"c89da11b62397bc7017627","step":"9b810e766ec9d28663ca82","name":"Blanketter","position":2,"merged_into":"","top":""}]]');
INSERT INTO public.undo VALUES ('mittidagen001', 'f50592859be3cecb8c497c', 'fatima', 6, 'place_idea', '[["Idea","acab1a6bc69d4bd8b3fa7a",{"theme":""},{"theme":"dc3bf364eb8ac8ce8a245e"}]]');
INSERT INTO public.undo VALUES ('mittidagen001', 'f652d00837b4000bd1c51f', 'fatima', 21, 'rename_theme', '[["Theme","dc3bf364eb8ac8ce8a245e",{"name":"Att vänta"},{"name":"Köer"}]]');
INSERT INTO public.workshop VALUES ('dagenslut0001', 'dagenslut0001', 'Att mötas', 'Göteborg', 'sv', '', 'involvement', '', 'Nämnden läser', 'board token');
INSERT INTO public.workshop VALUES ('mittidagen001', 'mittidagen001', 'Hur vi möts', '', 'sv', 'framtidsverkstad', 'involvement', '', '', 'cd613e30d8f16adf91b758');
INSERT INTO public.workshop_index VALUES ('dagenslut0001', 'fatima', 'owner', 'Att mötas', '2027-04-14', 'planned');
INSERT INTO public.workshop_index VALUES ('dagenslut0001', 'bo', 'facilitator', 'Att mötas', '2027-04-14', 'planned');
INSERT INTO public.workshop_index VALUES ('mittidagen001', 'fatima', 'owner', 'Hur vi möts', '2027-04-14', 'open');
INSERT INTO public.workshop_index VALUES ('mittidagen001', 'peer', 'peer', 'Hur vi möts', '2027-04-14', 'open');
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.action
    ADD CONSTRAINT action_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.alembic_version_installation
    ADD CONSTRAINT alembic_version_installation_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.alembic_version_workshop
    ADD CONSTRAINT alembic_version_workshop_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.answer
    ADD CONSTRAINT answer_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT ballot_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.closing
    ADD CONSTRAINT closing_pkey PRIMARY KEY (workshop, what);
ALTER TABLE ONLY public.door
    ADD CONSTRAINT door_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public."group"
    ADD CONSTRAINT group_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.idea
    ADD CONSTRAINT idea_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.invite
    ADD CONSTRAINT invite_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.lead
    ADD CONSTRAINT lead_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT meeting_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.promise
    ADD CONSTRAINT promise_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.receipt
    ADD CONSTRAINT receipt_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.report
    ADD CONSTRAINT report_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.result
    ADD CONSTRAINT result_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.seat
    ADD CONSTRAINT seat_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.step
    ADD CONSTRAINT step_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.theme
    ADD CONSTRAINT theme_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.undo
    ADD CONSTRAINT undo_pkey PRIMARY KEY (workshop, id);
ALTER TABLE ONLY public.workshop_index
    ADD CONSTRAINT workshop_index_pkey PRIMARY KEY (workshop, account);
ALTER TABLE ONLY public.workshop
    ADD CONSTRAINT workshop_pkey PRIMARY KEY (workshop, id);
CREATE UNIQUE INDEX account_by_name ON public.account USING btree (name_key);
CREATE INDEX workshop_index_by_account ON public.workshop_index USING btree (account);
