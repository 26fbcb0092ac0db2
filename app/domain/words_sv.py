"""Swedish words as a suggestion needs them: what says nothing, what denies, what people call the same, what many say.

Written for what is said in workshops of a social service. `app/domain/said.py` takes the endings off.
"""

# What stands in any sentence, whatever it is about; English too, since some write it.
NOTHING = """
    a absolut all alla allas alldeles allihop allmän allmänt allra alls allt alltför alltid alltihop
    allting alltmer also an and andra angående anledning annan annars annat annorstädes antal
    använda använder används are as at att av bara be been behov behöva behövde behöver behövs
    behövt being bestå består bit bitar bl bland ble blev bli blir blivit borde bort bra brukar but
    bäst bästa bättre både bör börja började början börjar börjat ca can cannot cirka dag dagar
    dagen dagens dagligen de dej del dels dem den denna deras dess dessa dessutom det detta dig din
    dina dit ditt do dom du dvs där därför därmed då e each efter eftersom egen egentligen eget egna
    eller emellan emot en enda endast enligt enorm enormt ens er era erbjuda erbjudas erbjuder
    erbjuds ert etc ett every evigt exempelvis extremt faktiskt fan fanns fem fick finna finnas
    finns fixa fixar fixas fler flera flertal folk for form fram framför fredag fredagar from
    fruktansvärt från fullständigt fullt fyller fyra få får fåtal fått för förbannat förmodligen
    förrän först första förstås försöka försöker förut ganska gav gavs ge genom ger ges get gets
    gett gick given gjorda gjorde gjordes gjort god goda gode got gott grej grejer gällande gäller
    gärna gå gång gången gånger går gått gör göra görs ha hade haft halv halva halvår hamnar han
    handlar hans har has hav have hej hel hela heller hellre helt helvete hemsk hemska hemskt henne
    hennes her himla his hit hon honom hos how hundra hur hursomhelst hälften här härifrån i ibland
    idag if ifall ifrån igen igenom igår imorgon in inför inkl inkluderar inne innebär innebära is
    istället it ja jag jo ju just jämnt jämt jätte jättebra jättejätte jättemycket kan kanske kl
    klarar klockan kom komma kommer kommit kring kunde kunna kunnat kvart lagt legat ligga ligger
    lite litegrann lyckas lyckats lägg lägga lägger läggs låt låta låter låtit man me med medan mej
    mellan men mer mera mest mig miljoner min mina mindre minst minut minuter mitt mm more mot my
    mycket månad månaden månader månaderna månads måndag måndagar många mången måst måste möjligen
    naturligtvis ned ner nere ni nio nivå no nog nu nuförtiden numera nuvarande när nästa nästan
    någon någons någonstans någonting något några nån nåns nånstans nånting nåra nåt o och också of
    oftast ok okej olika om on onsdag onsdagar or ordentlig ordentligt ordna ordnar ordnas ordning
    oss osv otroligt our part per pinsamt please precis procent prylar på redan resten riktig
    riktiga riktigt runt räcka rätten råder sak saker samt samtliga satt sedan sej sekund sekunder
    ser sex sig sin sina sitt sitta sitter sju sjutton själv själva självklar självklara självklart
    ska skaffa skaffar skaffas skall skandal skandalöst ske sker skit skullat skulle skymf slags
    slutligen slutändan so som sorters sorts speciellt stod stund stunden ställa ställer ställt
    ständig ständiga ständigt stå står superbra sätt sätta sätter så sådan sådana sådant sådär såg
    sån såna sånt t ta tagit tar tas tex than that the their there they this till tillbaka
    tillräcklig tillräckliga tillräckligt tills timma timmar timmarna timme timmen tio tisdag
    tisdagar to tog tolv too toppen toppenbra torsdag torsdagar totalt tre trots tusen två typ
    tyvärr tänk tänka tänker under ungefär upp uppe uppleva upplevelse upplever upplevs ur ut utav
    utifrån va vad vanligtvis var vara varandra varann varannan vardagar vare varenda varför varit
    varje varken vars varsin varsomhelst vart vartannan vartannat vecka veckan veckans vecko veckor
    veckorna velat vem vems vemsomhelst verkar verkligen very vi via vid vidare vilka vilken vilket
    vill ville viss vissa vore väl väldigt värst värsta vår våra vårt we what when which who why
    will with would year you your ytterligare än ändå ännu äntligen är även å år åren året årets
    årligen åt åtminstone åtta önska önskan önskar önskas över överallt övrig övriga
"""

# Whether it is so, or badly so, is not what it is about. The second turn the first round: "inga beslut utan mig".
DENIES = """
    aldrig bedrövlig bedrövligt brist bristande bristen brister bristfällig bristfälligt bristvara
    doesnt dont dålig dåliga dåligt ej fattas icke inga ingen ingens ingenstans ingenting inget inte
    jättedåligt kass kassa kasst nej never no nobody noll none not nothing obefintlig obefintligt
    omöjlig omöjligt sakna saknades saknar saknas saknats slapp slippa slipper sämre sämst sämsta
    undermålig undermåligt urdålig urusel usel uselt usla vägra vägrade vägrar värdelös värdelöst
"""
WITHOUT = """
    utan without
"""

# Several words that count as the one or few before the colon. None of them denies: "ringer inte upp" is found too.
PHRASES = """
    att: å
    dygnetrunt: dygnet runt, hela dygnet, alla timmar, när som helst, alla tider
    bankid: bank id, e leg, mobilt bankid, mobilt bank id, e legitimation, digital legitimation, \
    freja
    mejl: e post
    etjänst: e tjänst, e tjänsten, e tjänster, e tjänsterna, e ansökan, ansöka på nätet, ansökan \
    på nätet, söka på nätet, digital ansökan, digitala ansökan, digitala tjänster, söka digitalt, \
    ansöka digitalt, ansökan på hemsidan, ansöka på hemsidan, ansöka via nätet, webb ansökan, \
    tjänsten på nätet, sajten för ansökan, ansöka online
    dropin: drop in
    godman: god man, gode man, gode män, goda män
    wifi: wi fi
    socialsekreterare: soc sek
    socialtjänst: sociala tjänsten
    brist: för få, för lite, för litet, alldeles för få
    jämt: hela tiden, stup i kvarten, titt som tätt, dag ut och dag in
    livslångt: hela livet
    hellre: i stället för, i stället
    tidig: i tid, innan det går för långt, innan det blir kris, innan det blir en kris, innan det \
    är för sent, innan det blir för sent, innan det blir värre, innan det kraschar, i rätt tid, \
    innan det brinner, innan det händer, i ett tidigt skede, från första dagen, fånga upp, fångar \
    upp, innan det blivit kris, innan det är kris, innan krisen, innan allt rasar, innan det \
    rasar, innan allt har rasat, innan det brakar, innan det exploderar, innan man kraschar, innan \
    det spårar ur, innan det blivit, innan det har gått för långt, innan det hinner bli, innan \
    problemen blir, förebygga i stället, förebyggande i stället, brandsläckning, tidiga insatser, \
    fånga upp tidigt, fånga upp unga, komma in tidigare, komma in tidigt
    upprepa: om och om igen, gång på gång, gång efter gång, allt från början, om från början, \
    historia från början, från början varje gång, en gång till, på nytt, samma sak, igen och igen, \
    om igen, igen o igen, om o om igen, än en gång, för hundrade gången, gång efter annan, hela \
    storyn, på nytt igen, från scratch
    billig: har råd, ha råd, råd med, råd att
    bostad: tak över huvudet, någonstans att bo, nånstans att bo, ställe att bo, ett eget hem, \
    eget boende, egen bostad, egen lägenhet, finns lägenheter, finns bostäder, hitta bostad, hitta \
    lägenhet, hittar lägenhet, hittar bostad, att få lägenhet, får lägenhet, får bostad, få \
    lägenhet, få bostad, få en lägenhet, får man lägenhet, lång bostadskö, bostadskön är lång, år \
    i bostadskö, år i bostadskön, lägenheter att få, få tag på lägenhet, få tag i lägenhet, ett \
    förstahandskontrakt, få förstahandskontrakt, får kontrakt
    utanför: över huvudet, över huvet, bakom ryggen, över mitt huvud, över våra huvuden
    återkoppla: hör av sig, höra av sig, hört av sig, hörde av sig, ringer upp, ringa upp, ringer \
    tillbaka, ringa tillbaka, ringde tillbaka, ringt tillbaka, ringt upp, ringde upp, ring upp, \
    ring tillbaka, återkommer, återkomma, kontaktar mig, får ett svar, ger besked, hör av
    stängt: lagts ner, lagts ned, lagt ner, lägger ner, läggs ner, läggs ned, lades ner, slår \
    igen, slog igen
    trasig: ligger nere, hänger sig, hakar upp sig, ur funktion, går sönder, har slutat fungera, \
    slutat fungera, fryser till, loggar ut, kastar ut, går ner, ligger ner, låser sig, låst sig, \
    hänger upp sig, hakar upp, är sönder, kraschar hela tiden, strular jämt, går att använda
    inställd: ställs in, ställdes in, ställer in, ställt in, ställts in, bokas av
    upphör: tar slut, tog slut, ta slut, tagit slut, blir av med, blev av med, blivit av med, \
    drogs in, dras in, drar in, drog in, dragits in, tas bort, togs bort, tagits bort, tog bort, \
    tar bort, stängs av, tar tvärt slut, tvärt slut, stod jag utan, står man utan, står jag utan, \
    bryts tvärt
    lyssna: tagen på allvar, tagna på allvar, på allvar, komma till tals, kommer till tals, till \
    tals, röst hörs, röster hörs, blir hörd, blir hörda, bli hörd, lyssnar in, lyssnad på, lyssnar \
    på mig, lyssnar på oss, lyssna på oss, lyssna på mig, bli lyssnad på, blir lyssnad på, tas på \
    allvar, tar en på allvar, tar mig på allvar, hör vad jag säger, hör vad vi säger, talar för \
    döva öron, döva öron, pratar med väggen, får gehör, lyssna färdigt, lyssna klart, lyssna på \
    personalen, lyssna på golvet, sitta ner och lyssna, sitter ner och lyssnar, öppna öron, stora \
    öron, höra klart, lyssna mer, prata mindre
    bryr: bry sig, bryr sig om, brydde sig, brytt sig, engagerar sig
    mellanstolar: fallit mellan stolarna, mellan stolarna, mellan stolar
    snabb: samma dag, på en gång, med en gång, på direkten, inom en vecka, inom två veckor, inom \
    en månad, inom ett dygn, inom en dag, inom två dagar, inom tre dagar, inom några dagar, här \
    och nu, på studs, inom 14 dagar, inom tre dar, inom två dar, inom några dar, inom fem dagar, \
    inom sju dagar, inom 24 timmar, inom en timme, inom 48 timmar, inom ett par dagar, redan samma \
    dag, samma vecka, nästa dag, på stört, meddetsamma, med detsamma, på momangen, i rask takt
    erfarenhet: varit med om, egen erfarenhet, egna erfarenheter, suttit i samma sits, själv \
    varit, själva varit, varit klient, varit klienter, varit brukare, själv har varit där, själv \
    varit där, själva levt, själv gått igenom, gått igenom samma, varit där själv, varit i samma \
    situation, har levt det, vet hur det är, vet hur det känns, f d klienter, före detta klienter, \
    före detta brukare, tidigare klienter, tidigare brukare, peer supporter, peer supporters, \
    peerar, levd erfarenhet, egen levd erfarenhet, vi som varit klienter, som varit klienter, egen \
    upplevelse, egna upplevelser, varit missbrukare, levt på bistånd, som varit där
    delta: vara med, få vara med, får vara med, är med, var med, varit med, sitter med, sitta med, \
    räknas in, räknas med, bli inbjuden, får sitta med, med i rådet, släpps in, hålls utanför, \
    stängs ute från, lämnas utanför, hålls borta, ställs utanför
    inflytande: ha något att säga till om, säga till om
    nå: kommer fram, komma fram, kom fram, når fram, nå fram, får tag, få tag, fått tag, fick tag, \
    får kontakt, få kontakt, får kontakt med, jaga sin, få tag i, får tag i, fick tag i, fått tag \
    i, få tag på, får tag på, få kontakt med, går att nå, går att få tag, komma i kontakt, kommer \
    i kontakt, lyfter luren, når min, lägger på
    välmående: mår bra, må bra, ha det bra, mår vi
    dröjer: tar tid, tar lång tid, ta lång tid, tar så lång tid, tar för lång tid, tar alldeles \
    för lång tid, tar en evighet, tar evigheter, för lång tid, lång tid, drar ut på tiden, dra ut \
    på tiden, drog ut på tiden, dragit ut på tiden, tog lång tid, tog månader, tar månader, tar \
    veckor, tog veckor, tog flera månader, tar flera månader, tog ett halvår, tar ett halvår, tog \
    ett år, tar ett år, tog för lång tid, tog evigheter, går för långsamt, lång tid innan, flera \
    månader, flera veckor, i evighet, hur lång tid som helst, det tar månader, det tar veckor, \
    segdraget, ligger på hög
    vänta: lång väntan, lång väntetid, långa väntetider, lång kö, långa köer, får vänta, lång \
    handläggningstid, långa handläggningstider, lång handläggning, veckor på svar, månader på \
    svar, månader på besked, väntar månader, väntar i månader, vänta i veckor, vänta i månader, \
    väntat i månader, väntat i veckor, stå i kö, kön är lång, köerna är långa, för lång kö, för \
    långa köer, för lång väntan
    arbetsbörda: för mycket att göra, mycket att göra
    underbemannad: för lite personal, för lite folk, för få personal, ont om personal, för få \
    kollegor, för få anställda, för få handläggare, för få socialsekreterare
    distansarbete: jobba hemifrån, arbeta hemifrån, jobba hemma, jobbar hemma, arbeta hemma
    blankett: fylla i, fyller i
    skyller: skyller på, får skulden, få skulden, mitt fel, vårt fel
    följeslagare: följer med, följa med, går med, ta med, har med, ha med sig
    uppföljning: följer upp, följa upp, följs upp, hör av sig efter, hör av sig efteråt, efter \
    avslut, efter att det avslutats, efter avslutat, ett halvår efter, ett år efter, stöd efteråt
    åsikt: tycka till, tycker till, säga vad man tycker, säga sin mening
    ansvar: tar ansvar, står för
    ljuger: ljuger för
    löfte håller: hålla löften, säger att de ska, säger att dom ska, sa att de skulle, sa att dom \
    skulle, vad de lovar, vad dom lovar, håller vad, hålla vad, hålla ord, håller ord, står vid \
    sitt ord
    nedlåtande: ser ner på, pratar ner, tala ner, pratar över huvudet, som ett barn, som barn, som \
    en idiot, som om jag vore dum, sätter sig över, pratar ner till, pratar ned till, talar ner \
    till, ser ned på, ser ner på en, ser ner på oss, se ner på, von oben, ovanifrån, behandlas som \
    barn, behandlas som ett barn, behandlad som ett barn, som småbarn, som ett litet barn, som om \
    man vore dum, som om man är dum, som om jag är dum, känner mig dum, känner sig dum, får en att \
    känna sig dum, får mig att känna mig dum, förklarar som för ett barn, klappar på huvudet, i \
    tredje person, som om jag var där, som om jag vore där, som om man var där, som om man finns, \
    som om jag finns, som om jag är luft, som luft, som om jag var luft
    avbryts inte: prata klart, prata till punkt, tala till punkt, tala klart
    olikabesked: dubbla budskap, olika besked, olika svar, olika bud, olika information, si och \
    den andra så, si o den andra så, tre svar, ena dagen, olika saker beroende, den ena säger, en \
    säger si, en säger ja, säger olika, sägs olika, motstridiga besked, motsägelsefulla besked, \
    säger emot, säger emot varandra, svaren är olika, får olika svar, får olika besked, säger \
    olika saker, olika beroende på vem man frågar, samma fråga olika svar, ett och samma besked
    rättighet: rätt till, ha rätt, vad man har rätt till, vad jag har rätt till, vad vi har rätt \
    till, vad en har rätt till, vilka rättigheter, sina rättigheter, mina rättigheter, ens \
    rättigheter, vad man kan söka, vad som går att söka, allt man kan söka, vad man kan få hjälp \
    med, vad man kan få, vilken hjälp man kan få, vad som finns att få, vad som finns att söka
    tid: tid till, gott om tid, god tid, mer tid, har tid, tid för mig, tid för oss
    tidsbrist: ont om tid
    bråttom: har bråttom
    rättvis: behandlas lika, lika för alla, lika villkor, samma villkor, samma regler, behandlade \
    lika, behandlar alla lika, lika mycket
    orättvis: behandlas olika, olika för olika, gör skillnad, skillnad på, skriker högst, känner \
    rätt person, har kontakter
    envägin: en väg in, en dörr in, ett ställe, samma ställe, ett enda ställe, på samma plats, på \
    ett ställe, på en plats, ett och samma ställe, en ingång, en enda ingång, en enda väg in, en \
    enda dörr
    sammatak: under samma tak, i samma hus, samma hus, samma tak, under ett tak, ett gemensamt \
    hus, allt samlat, allt på ett ställe, allt på samma ställe, allt på en plats, allting på ett \
    ställe, samlat på ett ställe, alla i samma, ett enda hus, allt i ett
    gles: lång tid mellan, för lång tid mellan, långt mellan, för sällan
    sen: först när det är kris, när det redan är kris
    samma: från början till slut, hela vägen, en och samma, en person genom, samma en
    kom: dök upp, dyker upp
    nummer: som ett nummer, bara ett nummer, bara ett ärende, som en siffra, som ett ärende
    berätta upprepa: dra sin historia, dra allt, börja om, börjar om, dra hela min, dra sin, dra \
    hela sin, dra min, dra samma, berätta samma, berätta allt, berätta hela, berätta sin historia, \
    dra samma historia, dra hela historien, förklara allt från början, förklara allt igen, berätta \
    allting, ta allt från början, ta allt igen, samma historia, hela min historia, hela sin \
    historia, hela livet igen, börja från
    papper: på papper, i pappersform, med papper, kopia på papper, vanliga papper, vanligt papper, \
    på papper med
    ute: ute i verksamheten, på golvet, ute på fältet, ute hos folk, där folk är
    utan delta: utan mig, utan oss
    länge: hur länge som helst
    slutar: säger upp sig, sade upp sig, säga upp sig, sagt upp sig
    försvinner: tappar bort, tappat bort, tappade bort, slarvar bort, slarvat bort, kommer bort, \
    kommit bort, kom bort, är borta, försvinner hos er, tappas bort, slarvas bort, hittar mina \
    papper, slarvar med, försvunnit i, spårlöst borta, försvinner i
    förberedd: läst på, läser på, läsa på, satt sig in, sätter sig in, sätta sig in
    hemligt: bakom lyckta dörrar, i tysthet
    innan: på förhand, i förväg
    sent: i sista minuten, sista sekunden, sista utväg, kort varsel, med kort varsel, sista \
    minuten, sista stund, samma morgon, en timmes varsel, dagen innan, en timme innan, timmen \
    innan
    hitta: vända sig, vänder sig, vänder man sig, vända oss, vända mig, ska gå
    hembesök: hemma hos, kommer hem, komma hem, kom hem, hem till, oanmälda besök, knackar på, hem \
    till mig, hem till oss, hem till folk, hemma hos mig, hemma hos oss, hemma hos klienten, vid \
    köksbordet, mitt eget kök, sitt eget köksbord, ses hemma
    räcker: räcker till, räcka till, går ihop, gå ihop, gå runt
    känner: lära känna, lär känna
    samarbetar: vänstra handen, ena handen, talar samma språk, pratar med varandra, pratar med \
    varann, prata med varandra, pratar ihop sig, prata ihop sig, pratar ihop, prata ihop, snackar \
    med varandra, talar med varandra, talas vid, har kontakt med varandra, jobbar ihop, jobba \
    ihop, arbetar ihop, arbeta ihop, jobbar tillsammans, jobba tillsammans, arbetar tillsammans, \
    arbeta tillsammans, drar åt olika håll, drar åt samma håll, vet vad den andra
    utbränd: går in i väggen, gått in i väggen, går sönder av jobbet, brinner upp, går i väggen, \
    slutkörd av, sjukskriver sig, blir sjukskrivna, bränner ut sig, bränner ut, på knäna, går på \
    knäna, går på knä, springer in i väggen, orkar längre, håller på att gå under
    resultat: rinner ut i sanden, blir något av, blir av, leder till något, skillnad i praktiken
    löften: tomma ord, tomma löften
    ja: säger ja
    berättar: talar om, tala om för, säger till, säga till
    akut: släcker bränder, släcka bränder, brinner i knutarna
    hemma: i hemmet, på hemmaplan, nära hemmet, från hemmet
    omsorg: tar hand om, ta hand om, tagit hand om
    vet: har koll på, koll på, känner till, känna till, har en aning, får reda på, få reda på, ta \
    reda på
    information: får info, få info, får veta, fick veta, få veta, får reda, hålls informerad, \
    upplyser om, upplyst om, berättar om vad, går ut med, säger till om
    förstår: pratar förbi, förstår mig
    förstådd: bli förstådd
    framsteg: går framåt, komma vidare, kommer vidare
    själv: på egen hand
    självständig: stå på egna ben, klara sig själv, klara mig själv, klarar mig själv, klarar sig \
    själv, på egna ben
    kö: står på kö, står i kö, sitter i kö, växande köer
    fastnar: fast i systemet, kommer man, kommer vart, kommer man vart, är man körd, är man \
    chanslös, är man utestängd, är man utanför, är chanslös, är körd, är utestängd, klarar man \
    sig, har man en chans, stängs ute, stängs man ute
    slippa: kommer ur
    enskilt: fyra ögon, i enrum
    natt: mitt i natten, på natten
    föråldrad: för gammalt
    inom: inom ramen
    sedd: ser mig, ser oss, ses som, bli sedd, blir sedd, sedd som människa, ses som en människa, \
    ser människan, se människan, en person ett ärende, ett ärende en människa, som en människa
    fokus: i centrum, i fokus, kommer först, kommer i första hand
    viktigare: går före
    möts: till mötes
    anpassat: på mina villkor, på våra villkor, efter behov, utifrån behov, efter mina behov, \
    utifrån mina behov, passar mig, passar alla
    pengar: mer pengar
    bidrag höjt: högre bidrag
    lön hög: högre lön, bättre betalt, bra betalt, bra lön
    kompetens: bra personal, rätt kompetens, rätt utbildning
    vänlig bemötande: bra bemötande, gott bemötande
    otrevlig attityd: taskig attityd
    otrevlig bemött: illa bemött
    stämning: bra stämning, skön stämning, god stämning
    bollas: som ett bollträ, runt i systemet, fram och tillbaka, hit och dit, från den ena till \
    den andra, skickas vidare, skickad vidare, blir skickad, kopplas vidare, kopplas runt, \
    hänvisas vidare, moment 22, rund gång, hit o dit, ping pong, pingpong, pingpongboll, runt \
    runt, någon annans bord, nån annans bord, annans bord, annans ansvar, gå till nån annan, gå \
    till någon annan, till någon annan, till nån annan, skickas runt, skickar runt, skickad runt, \
    skickas hit, skickas fram, skickar mig, skickar en, kastas mellan, bollas runt, från den ene \
    till den andre, från den ena till den, från kontor till kontor, alla skyller på varandra, \
    skyller på varandra, skyller på varann, vårt ansvar, tar ansvaret, vems ansvar, vem som har \
    ansvaret
    bollas olika: mellan olika
    modersmål: mitt språk, mitt eget språk, sitt språk, sitt eget språk, alla språk, flera språk, \
    fler språk, många språk, olika språk, andra språk, annat språk, klientens språk, ens språk, \
    eget språk, på arabiska, på somaliska, annat språk än svenska, fler språk än svenska
    modersmål ej: bara på svenska
    rättvis värde: lika mycket värda, lika värde, lika värda
    anpassas: efter mig
    rätt: gör rätt
    hjälp: vilken hjälp, få hjälp, får hjälp
    stöd: vilket stöd
    lugn: utan stress
    försörjningsstöd: ekonomiskt bistånd
    sip: samordnad individuell plan
    hemlös: hamna på gatan, hamnar på gatan, bor på gatan, bo på gatan, sover ute
    pengar räcker: lever på, leva på, klara sig på, överleva på, kan leva, räcker månaden ut, \
    månaden ut, räcker till månadens slut, slut före, pengarna slut, pengarna är slut, pengar \
    slut, pengarna tar slut, går att leva på, gå att leva på, att leva på, kan leva på, leva på \
    bidraget, leva på normen, för lågt bidrag, för låg norm, normen är för låg, bidraget är för \
    lågt, för låga bidrag, riksnormen är för låg, bidraget räcker, pengarna räcker, klarar \
    månaden, klarar sig på, få ihop månaden, får ihop månaden, får ihop det
    hyra: betala hyran
    fysiskt: öga mot öga, ansikte mot ansikte, på riktigt möte
    uppgiven: ger upp, ge upp, gett upp, gav upp, orkar mer, orka mer
    tillsammans: på samma sida, åt samma håll, hjälps åt, hjälpas åt, håller ihop, hålla ihop, gör \
    det tillsammans, med varann, slå ihop, slås ihop, slå samman, en gemensam, ett gemensamt, över \
    gränserna, över gränser, hand i hand, sida vid sida, i samma lag, i samma båt
    tillsammans mål: samma mål
    separation: skiljs åt, skildes åt, bor isär
    barn: få barn, barn och unga, barn och ungdomar
    vuxna skola: vuxna i skolan
    kvinnofrid: våld i nära relation, våld i nära relationer
    våld: blir slagen, brukar våld, slår mig, slagen hemma, utsatt för våld, utsätts för våld, \
    våldsam man, våld hemma, våldet hemma
    förnedrande: stå med mössan i hand, mössan i hand, tigga om, be om allt
    rollfördelning: vem gör vad
    regler: vad som gäller
    rättvis bemötande: lika bemötta, bemöts lika
    olika godtyckligt: beroende på vem, beror på vem, olika beroende på
    handläggare godtyckligt: vilken handläggare man får, tur med handläggare
    vanlig: som alla andra, som andra
    vanlig liv: ett vanligt liv
    stress: stressa igenom, springer på, för mycket på en gång, högt tempo, för högt tempo
    arbetsbelastning: för hög belastning, för mycket jobb, för mycket arbete, hög belastning, tung \
    arbetsbörda, mycket på mitt bord
    arbetsbelastning ärenden: för många ärenden, alldeles för många ärenden, ärenden på mitt bord, \
    för hög ärendebelastning, ärenden är för många, ärendehögarna är för stora, hög \
    ärendebelastning, orimligt många ärenden, femtio ärenden, fyrtio ärenden, sextio ärenden, \
    trettio ärenden
    bemanning: fler händer, fler anställda, mer personal, fler personal, fler kollegor, mer folk, \
    tillräckligt med personal, full bemanning, fler socialsekreterare, tillräckligt många, många i \
    personalen, fler handläggare
    långt resa: lång resväg
    centralt: mitt i stan
    nära: nära mig, nära hem, i närheten, nära där jag bor, där man bor
    avlägset: långt bort, långt borta, för långt, långt ifrån, långt att åka, långt till, på andra \
    sidan stan, flera mil, i tvåan, flera mil bort, fem mil, tre mil, sex mil, tio mil, fyra mil, \
    utan bil, alldeles för långt, så långt bort
    förstår ej: grekiska för mig, rena grekiskan
    förståelig: går att förstå, lätt att förstå, enkelt att förstå
    förstå: att förstå, fatta ett ord, fattar ett ord, förstår ett ord, begriper ett ord, går att \
    begripa, går att fatta, vad som står, vad det står, vad dom menar, vad de menar, vad det står \
    om
    lättläst: lätt att läsa, går att läsa
    myndighetsspråk: svåra ord, krångliga ord, konstiga ord, juridiskt språk, krångligt språk, \
    svårt språk, byråkratiskt språk, krånglig svenska, krångelsvenska, svår svenska, myndighets \
    svenska, fina ord, långa ord, kanslispråk, fackliga ord, juridisk svenska, juridiska ord, \
    byråkratiska ord, svårt skrivet, krångligt skrivet
    klarspråk: enkelt språk, lätt svenska, enkel svenska, vanlig svenska, vanliga ord, vanligt \
    språk, enkla ord, begripligt språk, tydligt språk, lätt språk, vanligt folk förstår, vanligt \
    folk fattar, enkel text, lätt text, lättare språk, enklare språk, skriv enkelt, skriv så man \
    fattar, skriv så att man förstår, vardagsspråk, på ren svenska, på vanlig svenska, mänskligt \
    språk
    enkelt: utan krångel, på ett enkelt sätt
    svar: få svar, får svar
    överenskommelse: komma överens, kommer överens
    kämpa: kämpa för, slåss för, strida för, tjata sig till, bråka sig till, stå på sig
    söka hjälp: be om hjälp, ber om hjälp, bad om hjälp
    jobb: nytt jobb, eget jobb, riktigt jobb
    lön: lön för mödan
    pengar räcker ej: slut på pengar, tomt på kontot
    fattig: lite pengar, ont om pengar
    tid brukare: tid för klienterna, tid för klienter, tid med klienterna, tid med brukarna, tid \
    till klienterna, tid för folk, tid för människor, tid för människorna, tid med människor, tid \
    med människorna, tid för mötet, tid för klient, tid med klient, tid till klienter, tid till \
    människor, träffa klienter, träffa klienterna, träffa människor, träffa folk, träffar folk, \
    träffar klienter, möta människor, jobba med människor, tid för brukarna, tid för brukare, tid \
    åt klienterna
    möte människa: mänskliga möten
    fysiskt möte: fysiska möten, ses på riktigt, träffas i verkligheten, ses i verkligheten, \
    träffas på riktigt, mötas på riktigt, på skärm, ses live, säg det till mig, berättat för mig, \
    mötas fysiskt, ses fysiskt, träffas fysiskt
    lyssnar: hör på, hör vad, tar in vad
    accepterad: vara sig själv, som man är, som jag är, som den man är
    anställning: fast anställning, fasta jobb, trygg anställning
    överkörd: kör över, kört över, blir överkörd
    mat: mat på bordet
    nå handläggare: jaga handläggaren
    möjlighet: få en chans, får en chans, ge en chans
    rykte: illa om, rykte om sig, prata illa
    reception: över disk
    sprids: läcker ut
    helhetssyn: se helheten, ser helheten, hela bilden, ser hela människan, hela mig, bara en bit, \
    sin bit, sin lilla bit, delar upp mig, bit för bit, var sin del, ser bara sitt, ser bara sin \
    del, bara sin del, hela min situation, hela familjen, hela situationen
    helhetssyn människa: hela människan
    viktigt: väga tungt
    utanförskap: hamnar utanför, står utanför
    glömd: glöms bort, glömts bort, glömmer bort
    telefon bryts: bortkopplad i telefon, samtalet bryts, samtalen bryts
    skadas: far illa, fara illa, farit illa
    mobbad: fryser ut, fryst ut, utfryst
    byta handläggare: ny handläggare, nya handläggare, ny socialsekreterare, nya \
    socialsekreterare, nytt ansikte, nya ansikten, nya personer hela tiden, ny person varje gång, \
    ny person hela tiden, handläggare på ett år, handläggare på två år, handläggare på tre år, \
    handläggare på ett halvår, socialsekreterare på ett år, socialsekreterare på två år, \
    socialsekreterare på tre år, socialsekreterare på ett halvår, olika handläggare, olika \
    socialsekreterare, sekreterare på ett år, ny sekreterare, ny soc, ny varje gång, handläggare \
    byts, handläggarna byts, handläggaren byts, byter socialsekreterare, byts socialsekreterare
    handläggare: soc sekr, soc sekreterare, min soc, sin soc
    samma handläggare: fast handläggare, handläggare hela vägen, handläggare som stannar, behålla \
    sin handläggare, behålla handläggaren, behålla handläggare, behålla min handläggare, ha kvar \
    handläggaren, ha kvar sin handläggare, ha kvar min handläggare, behålla sin socialsekreterare, \
    behålla min socialsekreterare, ha kvar sin socialsekreterare, ha kvar sin soc, en handläggare \
    genom hela, handläggare som känner, egen handläggare, socialsekreterare som stannar, fast \
    socialsekreterare, handläggare för allt
    motivera: varför man får, varför det blev, varför jag fick, varför man fick, vet varför, får \
    veta varför, talar om varför, förklara varför, förklarar varför, fick veta varför
    avslag motivera: men varför, och motivering, utan motivering
    orättvis lotteri: beror på handläggaren, beroende på handläggare, beror på vem man får, \
    beroende på vem man får, beror på vilken handläggare, beror helt på, vem man får, vem man \
    hamnar hos, vilken man får, ja hos en, ja hos den ena, vem som bedömer, vem som handlägger, \
    tur om man, ha tur, har tur, måste ha tur, ren tur, rent lotteri
    vägvisare: någon som guidar, nån som guidar, visar vägen, visa vägen, hjälper en rätt, hjälper \
    en att hitta, håller ihop allt, hålla ihop allt, håller ihop alla, håller i allt, håller i \
    trådarna, har ansvar för helheten, en samordnare, en spindel i nätet, spindel i nätet, \
    personlig lots, hjälp att hitta rätt, en koordinator
    hitta vart: vart jag ska vända mig, vart man ska vända sig, vart man vänder sig, vart man ska \
    gå, vem man ska gå till, vem man ska vända sig till, vem man ska prata med, vem man ska ringa, \
    vem jag ska ringa, var man ska söka, var man söker hjälp, vart jag ska gå, vem jag ska prata \
    med, vart man ska ringa, vilken dörr, vem som gör vad, vem man ska kontakta, hitta rätt, \
    hittar rätt
    oförändrat: har ändrats, har hänt, allt är som förut, allt är som vanligt, som förra månaden, \
    allt är likadant, är likadant, fast ändrats, har förändrats
    swish kontroll: varenda swish, varje swish, minsta swish, varje krona, varenda krona, varje \
    insättning, minsta krona, varenda kvitto, varje kvitto, minsta kvitto, varje liten swish, \
    varenda liten swish, redovisa allt
    avdrag: dras av, drogs av, dragits av, dra av, drog av, drar av, räknas av, räknades av, \
    räknas som inkomst, räknas bort, dras det av, dras från, drog bort, äts upp
    minskas: dras ner, drar ner, dragits ner, dras ned, drar ned, dragit ner, dragit ned, drog \
    ner, drogs ner, skär ner, skärs ner, skärs bort, skurit ner, sparas in, sparar in, kortas ner
    dator: framför datorn, framför skärmen, framför systemet, vid tangentbordet, bakom skärmen, \
    bakom datorn, vid datorn, vid skärmen, vid skrivbordet
    dokumentation: skriva i systemet, skriver i systemet, sitter och skriver, sitta och skriva, \
    papper och dokumentation, skriva papper, sköter pappren, sköta pappren, sköter papper, sköta \
    papper, pappersjobb, pappersjobbet, papper i stället, skriva rapporter, fylla i papper
    dokumentation tid: dokumentationen tar, dokumentationen äter, dokumentation äter, \
    dokumentation tar, dokumenterar mer, mer tid vid, mer tid framför, mer tid åt dokumentation, \
    tiden går till att skriva, tid går till att skriva, tid går åt till att dokumentera, tid går \
    åt till att skriva, går åt till att dokumentera, går åt till att skriva, går åt till \
    dokumentation, sitter mer framför, mer tid med datorn, mer skriva än
    tak ärenden: tak på ärenden, tak på 15 ärenden, tak på 20 ärenden, tak på antal ärenden, tak \
    på antalet ärenden, tak på hur många ärenden, max antal ärenden, max 15 ärenden, max 20 \
    ärenden, max 25 ärenden, max tio ärenden, max femton ärenden, max tjugo ärenden, högst femton \
    ärenden, högst tjugo ärenden, högst 15 ärenden, högst 20 ärenden, färre ärenden, ett max antal \
    ärenden, maxtak för hur många ärenden, begränsa antalet ärenden, begränsat antal ärenden, \
    gräns för hur många ärenden, gräns på antal ärenden, lagom många ärenden, maxantal ärenden, \
    ärendetak, tak för ärenden, max på ärenden, rimligt antal ärenden
    administratör: någon som sköter pappren, nån som sköter pappren, någon som skriver åt oss, nån \
    som skriver åt oss, någon annan som skriver
    robot dokumentation: ai skriver, ai som skriver, låt ai skriva, ai gör dokumentationen, ai \
    göra dokumentationen, tal till text, ai sköter, ai ta hand om dokumentationen, ai tar hand om \
    dokumentationen
    introduktion: kastas in, kastas rakt in, kastad rakt in, slängs in, kastas ut i, slängd på \
    djupt vatten, som visar, lära upp, lärs upp, läras upp
    hot: hot och hat, hot o hat, blir hotad, blir hotade, bli hotad, hotas på jobbet, hotad på \
    jobbet
    projekt upphör: projekt läggs ner, projekt som läggs ner, projekt tar slut, projekt som tar \
    slut, projekten läggs ner, projekten tar slut, projekt som dör, projektpengarna tar slut, \
    projektpengar tar slut
    permanent: fast verksamhet, bli fast, blir fast, göra permanent, gör permanent, får bli kvar, \
    får finnas kvar, bara projekt, på riktigt och projekt
    se chef: chefen syns, cheferna syns, chefer som syns, osynlig chef, osynliga chefer, chefen \
    kommer ut, cheferna kommer ut, chefen på plats, närvarande chef, närvarande chefer, chefer \
    ute, frånvarande chef, frånvarande chefer, chefen ser vi, chefer i verksamheten
    politiker ute: politiker på besök, politikerna på besök, politikerna kommer ut, politiker ute, \
    politiker kommer hit, politiker som, politiker som kommer ut, politiker gör prao, politikerna \
    gör prao, politiker praktiserar, politikerna praktiserar, politiker praktisera, politikerna \
    praktisera
    praktik: göra prao, gör prao, går bredvid, gå bredvid, följer med ut, följa med ut en dag, \
    följer med en dag, följa med en dag
    leva norm: leva på norm, leva på riksnormen, lever på normen, lever på norm, lever på \
    riksnormen, leva på bidrag en månad, leva på försörjningsstöd, lever på försörjningsstöd, leva \
    på socialbidrag, prova leva på, pröva leva på, prova att leva på, provar att leva på, prövar \
    att leva på, testa att leva på, testar att leva på
    delta bestämma: vara med och bestämma, vara med o bestämma, är med och bestämmer, är med o \
    bestämmer, får vara med och bestämma, bestämmer över mig, bestämmer över mitt, bestäms över \
    mitt huvud, över ens huvud, över huvudet på, över huvudet på en, utan att fråga mig, utan att \
    fråga, utan att jag vet
    bestämma: har makt, ha makt, riktig makt, makt på riktigt, makten över, bestämma på riktigt, \
    avgör själv, ha sista ordet, mer mandat, mandat att, verklig makt, på riktigt bestämma, mandat \
    att bestämma, rätt att besluta, rätt att bestämma, rätt att fatta beslut, fatta beslut själv, \
    får besluta, beslutar själva
    bestämma liv: bestämma över mitt liv, bestämma över sitt liv, bestämma över mitt eget liv, \
    bestämma över sitt eget liv, bestämma om mitt liv, bestämma om mitt eget liv, råda över mitt \
    liv, styra mitt liv, styra sitt liv, styra över mitt eget liv, makten över mitt liv, mitt liv \
    mina beslut
    nummer människa: ett nummer, bara en siffra, bara ett fall, ett nummer i mängden, ett papper, \
    ett personnummer, ett ärendenummer, som en sak, som ett paket, som ett problem, ett problem, \
    en börda
    otrevlig: suckar och himlar, himlar med ögonen, suckar åt, snäser av, sur personal, sura i \
    receptionen, sur och tvär, sura miner, sura
    vänlig: gott hjärta, med värme, ett leende, le mot, snäll ton, var snäll, var snälla
    respekt: respektfullt bemötande, bemötas med respekt, bemöts med respekt, bemött med respekt, \
    bemötta med respekt, respektera oss, blir respekterad, bli respekterad, behandlas med respekt, \
    behandlad med respekt, behandla alla med respekt, mötas med respekt, möts med respekt, som en \
    vuxen, som en medmänniska, som vuxna
    fusk misstänkt: behandlas som fuskare, ses som fuskare, ses som bidragsfuskare, utgår från att \
    man fuskar, utgår från att man ljuger, tror att man fuskar, tror att man ljuger, tror att jag \
    fuskar, tror att jag ljuger, tror man fuskar, tror man ljuger, tror jag ljuger, alla är \
    fuskare, misstänks för fusk, misstänkt för fusk, misstänkliggörs, behandlas som en fuskare, \
    som om man fuskar, som om man ljuger, som om jag fuskar, som om jag ljuger, som en tjuv, dom \
    tror man ljuger, tror en
    brottsling: som en brottsling, känner sig kriminell, känner mig kriminell, som en kriminell, \
    som kriminell, som brottsling, som en förbrytare, som en skurk
    förtroende: litar på, lita på folk, lita på oss, lita på människor, talar sanning, utgå från \
    att folk, tro gott, tro gott om, lita på klienten, lita på klienterna
    rädd omhänderta: rädd att soc tar barnen, rädda att soc tar barnen, rädd att dom tar barnen, \
    rädd att de tar barnen, rädd att dom ska ta, rädd att de ska ta, rädd för att de tar, rädd att \
    bli av med barnen, rädd att förlora, tar barnen, ta barnen, ta ens barn, ta mina barn, tar ens \
    barn, tar våra barn, ta ifrån mig barnen, barnen tas, barnen blir omhändertagna, förlora \
    barnen, förlorar barnen, förlora sina barn, förlora mina barn, förlorar min dotter, förlorar \
    min son, förlora min son, tagna ifrån, blir av med barnen, bli av med barnen
    rädd klaga: vågar klaga, törs klaga, våga klaga, rädd att klaga, rädda att klaga, vågar säga \
    ifrån, törs säga ifrån, våga säga ifrån, vågar säga vad man tycker, törs säga vad, klagar man, \
    vågar man klaga, vågar kritisera, tordes klaga
    skam: skäms för att, skäms över, känna skam, känner skam, smyger in, smyga in, smyger sig in, \
    skamligt att, pinsamt att, flyttar blicken, fult att
    vanlig skam: lika normalt som, lika självklart som, lika naturligt som, lika vanligt som, lika \
    lätt som, som att gå till tandläkaren, som att gå till vårdcentralen, som att gå till läkaren, \
    som att gå till banken, konstigt att, konstigare än, normalt att söka hjälp, utan att skämmas, \
    utan skam
    integritet: alla hör, så alla hör, hela väntrummet hör, alla kan lyssna, alla lyssnar, alla \
    ser vem, alla kan se, alla kan höra, grannar ser, grannarna ser, andra hör, andra kan höra, \
    hörs genom väggarna, hörs genom väggen, det hörs rakt igenom, hörs rakt igenom, hör genom \
    väggen, hör genom väggarna, tunna väggar, lyhörda rum, hör varje ord, hörde varje ord, höra \
    varje ord, ser vem som
    alla känner alla: alla känner alla, känner alla, känner varann, känner varandra
    skvaller: skvallrar om, prata om klienter, pratas om klienter, pratar om klienter, snackar om \
    klienter, pratar om oss, pratar om andra, prata om andra, stannar inom väggarna
    sekretess: håller tyst, hålla tyst, för vidare, berättar för andra, berätta för andra, kan \
    hålla tyst, tystnadsplikten, föra vidare
    tolk uteblir: tolken kommer, tolken kom, tolken dök, tolken dyker, tolken uteblir, tolken \
    uteblev, tolk dyker, tolk kommer, tolk som kommer, tolken som kom, tolken är försenad, tolken \
    avbokad
    uteblir: dyka upp
    tolk fel: tolken översätter fel, tolken säger fel, fel tolk, tolkar fel, översätter fel, \
    tolken tolkar fel
    barn tolk: barn som tolk, barn tolkar, barn får tolka, barnen tolkar, barnen får tolka, barn \
    tolka, mitt barn tolka, mitt barn fick tolka, mitt barn måste tolka, son tolka, min son måste \
    tolka, min dotter måste tolka, min dotter tolkar, min son tolkar, barnen ska tolka, barn \
    används som tolk, barn ska tolka, barnet tolkar, barnet får tolka
    tolk plats: tolk på plats, tolk i rummet, riktig tolk, fysisk tolk, en tolk i rummet, tolk på \
    riktigt
    samma tolk: en och samma tolk, fast tolk
    flerspråkig personal: personal som pratar, personal som talar, personal som kan, handläggare \
    som pratar, handläggare som talar, handläggare som kan, kan fler språk, talar flera språk, \
    pratar flera språk, pratar våra språk, kan flera språk, kan våra språk, talar vårt språk, \
    pratar mitt språk, pratar vårt språk, pratar fler språk, talar fler språk, kan mitt språk
    svenska bara: enbart på svenska, endast på svenska, allt är på svenska, allt på svenska, finns \
    på svenska
    språkkafé: språk kafé, språk café, språk cafe, prata svenska
    följeslagare möte: ta med en vän på mötet, ta med en vän, ta med någon, ta med nån, ha med en \
    vän, ha med någon, ha med nån, ha med sig någon, ha med sig nån, ha med sig en, ta med sig \
    någon, ta med sig nån, ta med sig en vän, ha med en stödperson, ta med en stödperson, ta med \
    stödperson, någon de litar på, nån man litar på, någon man litar på, någon jag litar på, en \
    person man litar på, en stödperson på mötet, stödperson på mötet, ett stöd på mötet
    många möte: för många på mötet, så många på mötet, för många personer på mötet, för många runt \
    bordet, många runt bordet, för många i rummet, så många runt bordet, jag mot, ensam mot, mot \
    en hel, tjänstemän och jag, tjänstemän mot, många tjänstemän, åtta personer, sju personer, sex \
    personer, tio personer, sitter tio, sitter åtta, för mycket folk på mötet
    inställd möte: möten ställs in, mötet ställs in, mötena ställs in, mötet ställdes in, \
    inställda möten, inställt möte, möten som ställs in, ställer in mötet, ställer in möten, \
    ställer in mötena, avbokade möten, möten avbokas, mötet avbokas, avbokar mötet, avbokar möten, \
    bokar av mötet, bokar om mötet, möten bokas om
    oanmält: utan förvarning, utan att säga till, utan att förvarna, oanmälda, utan föranmälan
    promenad möte: gå och prata, gå o prata, ses ute, gå en promenad, prata på promenad, ta en \
    promenad, promenera och prata, prata medan man går, möten utomhus, möten ute, mötas ute, möte \
    ute, möte i skogen, walk and talk
    videomöte: möte på teams, möten på teams, möte på nätet, möten på nätet, möte via nätet, möte \
    via video, möten via video, möte på video, ses på skärm, ses på nätet, ses digitalt, träffas \
    digitalt, digitalt möte, digitala möten, möte online, via skärm, via video, via teams, video \
    möten, video möte
    kväll öppet: öppet på kvällar, öppet på kvällarna, öppet på kvällen, öppet kvällar, öppet \
    kvällstid, öppet även efter, öppet efter, öppet efter jobbet, öppet längre, öppet senare, \
    längre öppettider, öppet på kvällstid, öppet någon kväll, kvällsöppet, efter klockan fem, \
    efter kl 17, efter 17, efter kl fem, efter jobbet, efter jobbtid, efter arbetstid, möten på \
    kvällen, möte på kvällen, möten efter jobbet, tider på kvällen, tider på kvällarna, mer öppet, \
    generösare öppettider
    kväll stängt: stängt på kvällar, stängt på kvällen, stängt på kvällarna, stängt efter fyra, \
    bara på kontorstid, bara kontorstid, bara öppet på kontorstid, öppet bara på kontorstid, öppet \
    bara kontorstid, öppet kontorstid, öppet på kontorstid, bara öppet dagtid, öppet bara dagtid, \
    bara dagtid, på dagtid, mitt på dagen, mitt på arbetsdagen, stänger klockan tre, stänger \
    klockan fyra, stänger kl, stänger redan, stänger tidigt, på arbetstid, när man jobbar, när jag \
    jobbar, den som jobbar, för oss som jobbar
    helg: på helgen, lördagsöppet, öppet på lördagar, öppet lördagar, öppet helger, öppet på \
    helger, öppet på helgen, öppet på helgerna
    spontan: drop in tid, utan tidsbokning, utan bokad tid, utan bokning, utan att boka, utan att \
    boka tid, utan tid, boka tid först, bara komma in, bara att komma in, bara kliva in, bara gå \
    in, bara titta in, komma in när, komma när man vill, komma när det passar, komma som man är, \
    kliva in när, komma förbi, titta förbi
    hus öppet: ett öppet hus, öppet för alla, hus för alla, ett vardagsrum för alla, vardagsrum \
    för hela, ställe för alla, mötesplats för alla, hus för hela
    mötesplats: att vara, ställe att vara, ställe att träffas, plats att träffas, ställen att \
    träffas, någonstans att träffas, nånstans att träffas, att träffas, plats att ses, ställe att \
    ses, ställen där man kan ses, ställen där man bara kan vara, ställen att vara på, ställe att \
    hänga, ställe att gå till, plats att vara, nånstans att gå, någonstans att gå, nånstans att \
    va, någonstans att vara, nånstans att vara, bara kan vara, ställe där man kan vara, ställe \
    för, ställen för
    fritidsgård: egen gård, ett ställe för unga
    långt kontor: långt till kontoret, långt till soc, långt till socialkontoret, långt bort \
    kontoret, mil till kontoret, mil till soc, mil till socialkontoret, mil enkel väg, mil dit, \
    långt härifrån, långt dit
    socialtjänst buss: soc buss, soc på hjul, buss med soc, kontor i en buss, mobilt kontor, \
    mobilt sockontor, mobilt socialkontor, rullande kontor, kontor på hjul, buss med \
    socialsekreterare, buss med personal
    buss gles: bussen går sällan, bussen går två gånger, bussen går en gång, bussar går sällan, få \
    bussar, nästan bussar, knappt några bussar, finns buss, går buss, knappt några turer, med \
    bussar, bussen går, buss två gånger, går knappt några bussar
    billig buss: gratis buss, fri buss, fria bussar, gratis busskort, gratis kollektivtrafik, \
    betala för bussen, gratis sl, avgiftsfri buss, avgiftsfria bussar, gratis att åka buss, åka \
    buss gratis, fri kollektivtrafik
    skjuts: hämtar folk, hämtas hemma, blir hämtad, skjuts till, skjuts in, skjutsar till, hämta \
    och lämna
    rullstol: kommer in med rullstol, kommer in med rullstolen, med rullator, trösklar överallt, \
    rullstol in, tillgängligt för rullstol, rullstolen kommer in, rullstolen går in
    sen kris: bara när det är kris, först när det brinner, när det redan är för sent, när det \
    redan brinner, när det är för sent, först när man redan, först när allt, när allt redan, när \
    det gått för långt, när allt rasat, när det redan gått, när vräkningen är ett faktum, när man \
    redan är vräkt
    skuld tidig: innan kronofogden, före kronofogden, innan fogden, före fogden, innan det går \
    till kronofogden, innan det går till fogden, innan det går till inkasso
    skuld växer: skulden växer, skulden bara växer, skulderna växer, skulden ökar, skulderna ökar, \
    skulden blir större, skulden blir ändå större, skulden blir bara större, räntan gör, räntan \
    äter, blir av med skulden, kommer ur skulden
    bostad bygga: bygg bostäder, bygg lägenheter, bygg hyresrätter, bygga bostäder, bygga \
    lägenheter, fler bostäder, fler lägenheter, fler hyresrätter, mer bostäder
    bostad först: bostad först, hem först, lägenhet först, först en bostad, först en lägenhet, \
    först ett hem, först bostad, utan motkrav, först tak över huvudet
    stöd ungdom upphör: fyller 18, fyllt 18, fyllde 18, arton år, 18 år, när man fyller arton, 18 \
    årsdagen
    praktik jobb: praktik som leder till jobb, praktik som blir jobb, praktik leder till jobb, \
    leder till jobb, leder till riktigt jobb, praktik på praktik, praktik men anställning, praktik \
    efter praktik, praktik utan jobb, praktik med löfte om jobb, leder till anställning, leder \
    ingenvart
    sommarjobb ungdom: sommarjobb till alla, sommarjobb åt alla, sommarjobb för alla, sommarjobb \
    till unga, sommarjobb åt unga, feriejobb till alla, alla unga ska få sommarjobb, alla unga får \
    sommarjobb, garanterat sommarjobb, sommarjobbsgaranti
    arbetstid kort: sex timmars arbetsdag, 6 timmars arbetsdag, sex timmars dag, 6 timmars dag, \
    kortare arbetsdag, kortare arbetsdagar, kortare arbetstid, kortare arbetsvecka, kortare \
    veckor, fyra dagars vecka, 4 dagars vecka, fyradagarsvecka, 30 timmars vecka, 30 timmars \
    arbetsvecka
    anställa erfarenhet: anställ folk med egen erfarenhet, anställ peer, anställ före detta, \
    anställ tidigare, anställ dem som varit, anställ klienter, anställ människor med egen \
    erfarenhet
    råd brukare: råd av klienter, råd med klienter, råd med brukare, klienternas råd, klient råd, \
    brukar råd, brukarnas råd, referensgrupp, fokusgrupp, brukarpanel, klientpanel
    film: korta filmer, kort film, en film som, filmer som, filmer på, filmer om
    följa ärende: följa sitt ärende, följa mitt ärende, följa ärendet, följa ansökan, följa sin \
    ansökan, följa min ansökan, följer sitt ärende, följa sitt ärende som ett paket, se var mitt \
    ärende är, se var ärendet är, se var ärendet ligger, se var ansökan ligger, var ansökan \
    ligger, se hur långt ärendet har kommit, se hur långt ärendet kommit, hur långt ärendet har \
    kommit, hur långt ärendet kommit, hur långt handläggningen kommit, hur långt ens ärende har \
    kommit, hur det går med ärendet, hur långt det har kommit, hur långt det kommit, spåra sitt \
    ärende, spåra mitt ärende, spåra ärendet, spåra sin ansökan, spåra min ansökan, spåra ansökan, \
    postens spårning, status på ärendet, status i ärendet
    information gammal: gammal info, gammal information, är uppdaterad, inaktuell information, \
    gamla uppgifter, fel information på hemsidan, gammalt på hemsidan
    hitta hemsida svår: hemsidan är en djungel, hemsidan är rörig, rörig hemsida, hemsidan är \
    krånglig, hemsidan är, hemsidan är obegriplig, krånglig hemsida
    sms påminnelse: sms som påminner, påminnelse via sms, påminnelse på sms, påminnelse på \
    mobilen, påminnelse i mobilen, sms dagen före, sms dagen innan, sms innan mötet, sms före \
    mötet, sms före besök, påminnelse före, påminnelse innan, påminn om mötet, påminner om mötet, \
    app som påminner, påminnelse om tiden, påminnelse om mötet
    dolt nummer: hemligt nummer, dolt nummer, okänt nummer, skyddat nummer, privat nummer, nummer \
    som syns, anonymt nummer, ringer dolt, ringer från dolt
    uppgifter hämta: hämtas automatiskt, hämta uppgifter, hämtar uppgifter, hämtar uppgifterna, \
    hämta uppgifterna, hämta själva, hämta det själva, redan har uppgifterna, har redan \
    uppgifterna, redan finns, finns redan hos, redan hos andra myndigheter, myndigheterna redan \
    har, ni redan har, kommunen redan har, som ni redan vet
    komplettera: ett papper till, nya papper, fler papper, mer papper, ännu ett papper, ännu fler \
    papper, alltid nåt mer, alltid nån ny komplettering
    foto: ta kort på, fota med mobilen, fota papperen, fota papper, fota kvitton, fota kvittot, \
    fotografera papper, ta bild på, skicka bild, skicka in bild, skicka in från mobilen
    hjälp ansöka: hjälp att fylla i, hjälp med ansökan, hjälp med blanketten, hjälp med \
    blanketter, hjälp med blanketterna, hjälp att ansöka, hjälp att söka, hjälper till att fylla \
    i, sitta bredvid, sitter bredvid, hjälp med pappren, hjälp med papper, hjälp på plats, hjälper \
    en fylla i, hjälper till med ansökan, nån som hjälper en med datorn, hjälp med datorn, hjälper \
    en med datorn
    välkommen: säger hej, nån säger hej, säger välkommen, möter i dörren, möter en i dörren, möts \
    i dörren, möter upp i entrén, värd i dörren, tar emot i dörren, tar emot en, tar emot med ett \
    leende, någon som tar emot, nån som tar emot, bli välkomnad, blir välkomnad, hej i dörren, \
    säger hej när man kommer
    vakt rädd: väktare gör en rädd, vakten gör en rädd, vakt i dörren, vakten i dörren, vakten vid \
    dörren, väktaren vid dörren, väktare vid dörren, väktare i dörren, väktare i entrén, vakt i \
    entrén, vakter överallt, väktare överallt, låsta dörrar och vakt
    lekhörna: hörn för barnen, hörn där barnen kan leka, hörna för barnen, hörna för barn, plats \
    för barn att leka, leksaker till barnen, leksaker i väntrummet, att leka med, nåt för barnen, \
    något för barnen, kul för barnen
    kaffe väntrum: kaffe i väntrummet, kaffe till besökare, kaffe i entrén, kaffe medan man \
    väntar, kopp kaffe, bjud på kaffe, bjud på fika, bjuds på kaffe, gratis kaffe, kaffe till \
    alla, fika i väntrummet, fika till alla
    kafé brukare: café som drivs av klienter, café som drivs av klienterna, kafé som drivs av \
    klienter, kafé där klienter jobbar, klienterna driver, klienter driver, driver ett café, \
    driver ett kafé, drivs av klienter, drivs av klienterna, drivs av brukare, drivs av brukarna, \
    drivs av oss klienter, drivs av oss, brukare driver, brukarna driver, klientdrivet, \
    brukardrivet
    äta tillsammans: äter ihop, äta ihop, äter tillsammans, laga mat ihop, laga mat tillsammans, \
    gemensam lunch, gemensam middag, soppa på, soppkväll, soppluncher, soppa till alla, långbord, \
    gemensamma måltider, middag ihop, knytkalas
    fira: när det går bra, när något går bra, när nåt går bra, fira framgångar, uppmärksamma det \
    som går bra, fira det som gått bra
    visa gott exempel: goda exempel, gott exempel, solskenshistorier, berätta när det går bra, \
    visa när det går bra, visa det som går bra, visa upp det som, folk som fått hjälp, dom som \
    fått hjälp, de som fått hjälp, de som lyckats, dom som lyckats, positiva historier, positiva \
    berättelser, lyckade historier, positiva exempel
    rykte sociala: rykten på nätet, rykten på sociala medier, sprider lögner, falska rykten, \
    rykten om soc, lögner om socialtjänsten, lögner om soc, desinformation
    medborgarlön: lön till alla medborgare, grundlön till alla, basinkomst
    barn lyssna: barnets röst, barnens röst, barnets bästa, barnens bästa, lyssna på barnen, \
    lyssnar på barnen, lyssna på barnet, lyssnar på barnet, hör barnen, höra barnen, höra barnet, \
    barnen får säga, barnen får komma till tals, barn får komma till tals
    barn enskilt: utan föräldrar, utan föräldrarna, utan mamma och pappa, utan mamma o pappa, utan \
    föräldrarna i rummet, utan sina föräldrar, prata själv, barnen själva, barnen enskilt, barn \
    enskilt, egen tid med socialsekreteraren, barn ensamma
    anhörig ansvar: dra hela lasset, drar hela lasset, dra lasset, drar lasset, allt ansvar på \
    anhöriga, får göra allt själva, mamma får göra allt, anhöriga får göra allt, hänger på de \
    anhöriga, hänger på anhöriga, sköter allt själv, får sköta allt
    klaga förändra: leder till förändring, händer något, händer nåt, händer det nåt, någon \
    förändring, blir någon förändring, hamnar i en låda, hamnar i en pärm, hamnar i papperskorgen, \
    rinner ut i, svarar på klagomål
    enkät återkoppling: får veta resultatet, vad som händer med svaren, vad det blev av, vad som \
    blev av, svar på enkäten
    ursäkt: ber om ursäkt, be om ursäkt, bett om ursäkt, bad om ursäkt, säger förlåt, säga förlåt, \
    ber om förlåtelse
    ursäkt misstag: erkänner sina misstag, erkänner fel, erkänna fel, erkänner misstag, står för \
    sina misstag, står för sina fel, stå för sina fel, förlåt när det blir fel, förlåt när det \
    blivit fel, ursäkt när det blir fel, ursäkt när det blivit fel
    journal fel: fel i journalen, fel saker om mig, fel om mig, fel saker i min journal, fel i min \
    journal, fel uppgifter om mig, fel i utredningen, saker som stämmer
    journal läsa: läsa min journal, läsa sin journal, läsa journalen, läsa vad ni skriver, läsa \
    vad som skrivs, se vad som skrivs, se vad ni skriver, vad som skrivs om, vad som står om, vad \
    ni skriver om, vad dom skriver om, vad de skriver om, vad det står om mig, vad står det om \
    mig, vad som antecknas, vad som antecknades, läsa igenom innan, läsa innan det sparas, innan \
    den sparas, innan det sparas, innan den är klar
    plan tillsammans: skriver planen tillsammans, planen skrivs tillsammans, planen görs ihop, \
    planen görs tillsammans, gör planen ihop, gör planen tillsammans, skriva planen ihop, skriva \
    planen tillsammans, göra planen tillsammans, vi skriver genomförandeplanen tillsammans, vi gör \
    planen, planen ihop
    ersättare: tar över när, ta över när, sjuk står allt still, står allt still, allt stannar upp, \
    när handläggaren är sjuk, när handläggaren är ledig, när handläggaren har semester, när någon \
    är sjuk, när nån är sjuk, när nån blir sjuk, när någon blir sjuk, har en ersättare, dubbla \
    handläggare, handläggare två, nån alltid finns, någon alltid finns
    hälsa: säga hej, säger god dag
    skatteverket: skatte verket
    motivation: motivationen hinner dö, motivationen försvinner, tappar motivationen, hinner ändra \
    sig, hinner ångra sig
    behandling snabb: behandling direkt, behandling samma, plats direkt, plats samma vecka, vård \
    direkt, vård samma dag, hjälp direkt när man ber, när man är motiverad, när motivationen \
    finns, när man vill sluta
    sms: sms a
    träffas: ska ses, vi ses, kan ses, att ses, vill ses
    samarbeta: kontakt mellan, kontakt med varandra
    erfarenhet hjälp: peer support
    ring: ringer och ringer, ringer o ringer
    tro: tror på
    helhetssyn ansvar: ansvar för helheten, helhetsansvaret, tar helhetsansvar, ansvar för hela
    budget: egen plånbok, egna plånboken, håller hårt i, sin egen budget, påse pengar, gemensam \
    pott, en pott
    bråka betala: vem som ska betala, vem som betalar, vems budget, vilken budget
    glapp: ramlar man mellan, faller mellan, hamnar mellan, ramlar mellan, hamnar i kläm, hamnar i \
    glappet
    missbruk psykisk: både missbruk och psykisk, beroende och psykisk, dubbeldiagnos, dubbla \
    diagnoser
    låtsas: för syns skull, på låtsas, bara ett alibi, ett spel för gallerierna, bara på pappret, \
    på papperet, i teorin, spel för galleriet, en fin fasad
    beslut: fatta beslut, fattar beslut, fatta fler beslut, fattat beslut, ta beslut, tar beslut
    klar innan: redan bestämt, redan klart, redan taget, klart innan, bestämt innan, redan \
    avgjort, avgjort innan, bestämt på förhand, klart på förhand, bestämt allt innan, redan \
    bestämt innan
    byt jobb: varandras jobb, jobb med varann, byta plats, byter plats, skugga varandra, byta jobb
    roll: vad som är vems, vad som är vad
    sommar stängt: på sommaren stannar, hela sommaren stängt, stannar allt på sommaren, allt står \
    still på sommaren
    mål: det vi vill nå, dit vi vill
    telefon: ring mig, per telefon, via telefon
    trygg: känna sig trygg, känner sig trygg, känner mig trygg, kan slappna av
    nervös: fjärilar i magen, ont i magen, klump i magen, magen vänder sig, har ångest inför, får \
    ångest av
    orkar: har ork, full av energi, ork till, tar all kraft, tar all energi, äter energi, dränerar
    utmattad: tar slut på en, helt slut, helt färdig, slut i huvudet, trött i huvudet
    misstro: tror man luras, som en lögnare, som om jag hittar på, tror jag hittar på, \
    ifrågasätter allt
    ödmjuk: erkänna att man vet, våga säga att man vet
    mod: sticka ut hakan, säga sanningen, stå upp för, står upp för, ställa sig upp, gå emot \
    chefen, säga till chefen, säga ifrån uppåt
    tystnadskultur: locket på, lägger locket på, sopas under mattan, sopa under mattan, tystas \
    ner, tysta ner, får säga, vågar man säga, sitter tyst, sitter tysta
    toppstyrt: beslut uppifrån, bestäms uppifrån, ovanifrån bestämt, uppifrån och ner, långt från \
    verkligheten, långt ifrån verkligheten
    förstår verkligheten: vet hur vi har det, fattar hur det är, vet hur det är på golvet, känner \
    till verkligheten
    omorganisation: ny organisation igen, ännu en omorganisation, organiserar om, organiserar om \
    hela tiden, ännu en omorg, ny omorg
    föräldrar: mammor och pappor, mamma och pappa, mamma o pappa
    utbetalning sen: pengarna kommer sent, pengarna dröjer, pengarna är sena, sen utbetalning, \
    sena utbetalningar, pengarna kom sent
    betalning datum: samma datum varje, samma datum, fast datum, bestämt datum, olika datum, samma \
    dag varje månad
    återbetala: betala tillbaka, betalar tillbaka, krav på återbetalning
    sommaraktivitet: göra på lovet, nåt att göra på lovet, aktiviteter på lovet, aktiviteter på \
    loven, göra på loven, hitta på på lovet
    fritid: nåt att göra, något att göra, saker att göra på fritiden
    lugnt rum: ett tyst rum, ett lugnt rum, dra sig undan, varva ner, rum att vila
    luft: instängd luft
    lång: mer än, hur lång
    barnvakt: någon som passar barnen, nån som passar barnen, passa barnen, passar barnen
    tid länge: ta den tid, tar den tid, den tid det tar, får ta tid, låta det ta tid
    avslutas: stänger ärendet, stänger ärenden, ärendet avslutas, ärenden avslutas, lägger ner \
    ärendet, lägger ner utredningen
    vänta utredning: utredningen drar, utredningen blir klar, utredningen klar
    följer: från a till ö, hela resan, genom hela, hela processen
    kläm: sitter emellan, kommer emellan
    hemlighet: i smyg, bakom stängda dörrar, stängda dörrar, bakom min rygg, bakom ens rygg, utan \
    min vetskap
"""

# Each line is called the same: things, people, and what they do.
SAME = """
    försvinna försvinner försvunnit försvann försvunnen försvunna bortslarvad bortslarvade slarvas
    upphöra upphör upphörde avslutas avslutade avslutats
    vänta väntar väntan väntade väntat väntetid väntetider väntetiden kö köer kön köa köerna köar \
    dröja dröjer dröjde dröjsmål fördröjning fördröjs väntlista väntelista väntande väntetiderna \
    väntetidens kötid kötider kötiden handläggningskö
    ring ringa ringer ringde ringt telefon telefonen telefontid telefontider telefonsamtal samtal \
    uppringd lur luren telefonnummer telefonkö telefonkön telefonist telefonerna telefonsvar \
    telefonsamtalen
    nå når nås jaga jagar nåddes tag nåbar anträffbar tillgänglig tillgängliga tillgänglighet \
    kontaktbar svåranträffbar kontaktas anträffa nåbara oanträffbar onåbar onåbara
    växel växeln
    mejl mejla mejlen mail maila mailen mejlet epost mejlar mailar
    sms smsa messa messar meddelande meddelanden
    chatt chatta chatten chattfunktion chattbot
    handläggare handläggaren socialsekreterare socialsekreteraren handläggarna sekreterare \
    socialsekreterarna soss socialarbetare socialarbetaren socialarbetarna handlägare \
    handläggarens handläggares socialsekreterere socialsekreterares socsekreterare socsekr \
    socialhandläggare tjänsteman tjänstemän tjänstemannen soctant soctanter
    biståndshandläggare biståndshandläggaren biståndsbedömare
    brukare brukaren klient klienten klienter brukarna klienterna brukarnas klientens klienters \
    hjälpsökande
    socialtjänst socialtjänsten soc socialen socialkontoret socialförvaltningen socialkontor \
    socialtjänstens socialens sockontor sockontoret socialbyrån soctjänsten
    vård sjukvård sjukvården läkare läkaren doktor doktorn vårdcentral vårdcentralen sjukhus \
    sjukhuset regionen vården sjukvårdens vårdcentraler
    psykiatri psykiatrin psyk bup öppenpsykiatrin psykvården psykiatriska
    tand tandvård tandläkare tänder tandvården tandläkaren tandläkarbesök
    skola skolan lärare läraren skolor skolorna elevhälsan lärarna skolans skolgång klassrum klass \
    klasser klasserna lektion lektioner
    förskola förskolan dagis förskolor
    kurator kuratorn kuratorer skolkurator
    förstå förstår förståelig förståeligt fatta fattar fattade begripa begriper begripligt \
    begriplig fattbart förståelse obegriplig obegripligt obegripliga begripliga förstod förstått \
    fattat missförstår missförstånd missförstå ofattbart
    beslut beslutet besluten beslutas beslutar avgörande beslutsfattande besluts beslutade besluta \
    beslutad beslutsbrev beslutstext beslutsbrevet
    bestämma bestämmer bestämt bestämd bestäm bestämde bestäms självbestämmande
    svar svara svarar svarade svarat besked beskedet svaret svaren respons återkoppling återkoppla \
    återkommer återkopplar återkoppling beskeden svarstid svarstider svarstiden obesvarade \
    obesvarat
    lyssna lyssnar lyssnad lyssnade lyssnat lyssnande höra hörd hörs hör hörda lyssnas gehör
    samarbeta samarbetar samarbete samarbetet samverka samverkan samverkar krockar samverkansmöte \
    samverkansmöten krocka
    tillsammans ihop gemensam gemensamt gemensamma gemenskap
    stress stressad stressade stressigt stressig stressande
    chef chefen cheferna chefer ledning ledningen arbetsledning chefs arbetsledare chefens \
    enhetschefer mellanchefer chefsled ledningens
    barn barnen barnet barns barnets småbarn kid dotter dottern son sonen söner döttrar unge ungar \
    ungarna ungen bebis bebisar spädbarn barnbarn dotters sons
    ungdom ungdomar unga ungdomarna ung ungas ungdomen ungdomars tonåring tonåringar tonåren
    förälder föräldrar föräldrarna mamma pappa mammor pappor föräldraskap föräldern mamman mammas \
    pappan papporna mammorna pappas föräldrars morsan farsan
    familj familjen familjer familjerna familjens
    anhörig anhöriga närstående anhörigas släkt släktingar mormor mormödrar morfar farmor farfar \
    fru frun make maken maka sambo sambon
    bostad bostäder bo lägenhet bostaden lya lägenheter lägenheten bor bott lägenhets \
    hyreskontrakt förstahandskontrakt kontrakt hyresrätt hyresrätter småbostäder lägenheterna \
    bostäderna
    boende boendet boenden gruppboende gruppbostad gruppbostaden stödboende jourboende \
    gruppboendet servicebostad särskilt boendena
    hyra hyran hyror hyrorna hyres
    hemlös hemlösa hemlöshet bostadslös uteliggare hemlösheten
    granne grannar grannarna grannen grannars grannskapet
    vandrarhem vandrarhemmet härbärge hotell
    familjehem familjehemmet familjehemmen fosterhem fosterfamilj jourhem
    jobb jobbar jobba jobben arbete arbetar arbeta arbetet arbetsplats arbetsplatsen anställning \
    jobbet sysselsättning arbetsplatser arbeten arbetstillfällen arbetstillfälle
    anställa anställd anställda anställs anställer anställas
    praktik praktikplats praktikplatser praktiken arbetsträning arbetsträna prao praktisera \
    praktiserar arbetsträningen
    arbetsgivare arbetsgivaren arbetsgivarna företag företagen företagare
    lön löner lönen lönerna betalt lönepåslag avlöning lönens lönelyft löneförhöjning löneökning
    pengar pengarna utbetalning utbetalningen utbetalningar ekonomi ekonomin ekonomisk ekonomiskt \
    ekonomiska betalning betalningen betalas peng pengarnas krona kronor kronan slantar
    skuld skulder skuldsatt kronofogden skulderna skuldsanering skuldfri överskuldsatt skyldig \
    skuldhjälp skuldfälla fogden kfm utmätning utmätt återkrav
    bidrag bidraget försörjningsstöd försörjningsstödet socialbidrag ersättning ersättningen \
    socbidrag bidragen ersättningar
    fattig fattiga fattigdom fattigdomen
    dator datorn datorer skärm skärmen datorerna datorskärm datorskärmen datorskärmar
    system systemet datasystem datasystemet verksamhetssystemet verksamhetssystem systemen
    dokumentation dokumentationen dokumentera dokumenterar administration administrationen \
    administrera administrativt administrativa pappersarbete dokumenterande dokument dokumenterat \
    journalföra journalför journalföring journalskrivning journalskrivande journalanteckning \
    dokumentationskrav dokumentationskraven tangentbord tangentbordet
    journal journalen journaler akt akten aktinnehåll akterna
    hjälp hjälpen hjälpa hjälper hjälpt stöd stödet stödja stödjer stötta stöttar stöttning \
    hjälpas insats insatser insatsen insatserna support help hjälpinsatser stödinsats stödinsatser \
    stöden
    kväll kvällar kvällen kvällstid kvällarna kvälls
    natt natten nätter nattetid
    möte mötet möten mötena träff träffar träffarna träffas träffa sammanträde sammanträden \
    träffade träffat besökstid mötes sammanträffande mötesform
    mötesplats mötesplatser träffpunkt träffpunkter träfflokal samlingslokal mötesplatserna \
    samlingsplats samlingsplatser allaktivitetshus aktivitetshus öppethus träfflokaler vardagsrum
    berätta berättar berättade historia historien livshistoria upprepa upprepar dra livsberättelse \
    historian histora livshistorien återberätta redogöra redogör berättelse berättelser
    bemöta bemött bemötande bemötandet attityd ton bemöter bemötta bemöts behandlad behandlade \
    behandlas attityden tonen bemötandefrågor mött
    respekt respekterad respektfull respect respekteras respektfullt respektera respekterar \
    respektlös respektlöst respektlösa
    hemsida hemsidan webb webben webbsida webbplats sajt hemsidor hemsidorna hemsidans webbplatsen \
    webbsidan sajten webbsajt
    etjänst etjänster etjänsten eansökan webbansökan nätansökan digitalansökan eansökningar \
    etjänstens
    information info informationen informera informerad informerade informerar informeras infon \
    infoblad infoträff infoträffar informationsmöte informationsmöten informationsträff \
    informationskväll
    personal personalen medarbetare personalens medarbetarna
    kollega kollegor kollegorna kollegerna arbetskamrater arbetskamrat arbetskamraterna
    bolla bollas boll bollad skickas slussas skyfflas runtskickad hänvisas hänvisad hänvisar \
    slussad kastas bollar bollades skickar bollande runtbollad skyffla skyfflar runtskickade \
    bollandet bollplank skickades
    skylla skyller
    kaffe fika bulle fikabröd fikat kaka kakor te kaffet fikar fikapaus
    läsa läsning läser läst insyn läs läsas
    robot robotar robotarna ai automatiserat automatisering chattbotar automatsvar talsvar
    utbilda utbildar utbildning utbildningar utbildningen kurs kurser lära fortbildning \
    vidareutbildning kompetensutveckling kursen lär bemötandeutbildning utbildade utbildningsdag \
    utbildningsdagar utbildas
    plugga pluggar studera studerar studier studie
    ställe ställen plats platser
    vägvisare lots lotsar guide lotsen guidar vägledare vägleda vägledning
    vän vänner vännen kompis kompisar kompisarna kamrat kamrater polare vännerna kompisars
    husdjur hund hundar katt katter djur djuren hunden hundarna terapihund hundbesök katten
    trädgård trädgården odla odling grönsaker odlar odlingar odlas odlade köksträdgård växthus
    wifi internet uppkoppling bredband
    simma simhall simhallen bad badhus badhuset bada
    disco dans dansa dansar
    foto foton fotografi bild bilder
    resa resor åka åker reser resan resväg resväga resvägen resekostnad resekostnader
    förebygga förebyggande förebygg proaktivt
    kris krisen krisa akut akuta kriser akutläge
    missbruk droger alkohol beroende missbrukare missbrukar knark beroendevård beroendevården \
    narkotika spelmissbruk missbrukat missbrukaren missbrukarna beroendet alkoholist alkoholister \
    alkoholism alkoholproblem drogproblem knarkare beroendesjukdom beroendeenhet beroendeteam
    avgiftning avgiftningen abstinens tillnyktring
    återfall återfaller återfallet återfallen
    behandling behandlingen behandlingar behandlingshem behandlingshemmet rehab rehabilitering
    eftervård utslussning
    utskriven utskrivna utskrivning
    flytta flyttar flytt flyttas flyttade flyttades flyttad
    medicin mediciner läkemedel tabletter medicinen medicinerna
    psykisk psykiskt ångest depression mår psykisk ohälsa ohälsa deprimerad psyket samsjuklighet \
    samsjuklig
    träna träning gym gymma idrott sport motion
    skriva skriver skrivs skrivet skrev skrivit skriven skrivna
    säga säger sagt sa sade sägs
    prata pratar pratade pratat snacka snackar tala talar talas talade talat
    fråga frågar frågade frågat frågas frågor frågorna tillfrågad tillfrågas tillfrågades frågan \
    undrar undra undrade
    besök besöka besöker besöken besöket hembesök hembesöken
    följeslagare sällskap ledsagare ledsagning medföljande ledsaga stödpersoner ledsagningen \
    ledsagarservice ledsagar ledsagnin
    schema schemat scheman
    kompetens kunnig kunniga kunskap kunskaper kompetent kompetenta välutbildad välutbildade \
    proffs
    överlämning överlämningar överlämna överlämnar överlämningen
    nämnd nämnden politiker politikerna kommunfullmäktige politiken politik nämndens politikern \
    politikernas politikers nämndpolitiker
    möjlighet chans chansen möjligheter möjligheten
    problem problemet bekymmer problemen
    hot hotad hotas hotfull våld hotfulla hat hotade våldsam hotet hoten hotar hota
    förening föreningar föreningslivet föreningarna civilsamhälle civilsamhället frivilliga \
    volontärer frivillig ideella ideell volontär frivilligorganisationer frivilligorganisationerna \
    föreningarnas föreningsliv ideellt
    fritid fritiden fritidsaktiviteter fritidsaktivitet aktivitet aktiviteter aktiviteterna hobby
    fritidsgård fritidsgårdar fritidsgården ungdomsgård ungdomsgården fritidsgårdarna \
    ungdomsgårdar gården gård gårdar fritidsledare
    fältare fältarna fältassistent fältassistenter fältassistenterna
    fest kalas fira firar fester firande firades
    mat lunch middag äta lunchen maten matlåda matlådan maträtt måltid måltider matlagning \
    matpriser matpriserna
    frisk luft utomhus promenad promenader promenera naturen skogen
    välja väljer val valfrihet valde valt
    delta deltar delaktig delaktiga delaktighet medverka inflytande makt påverka påverkan påverkar \
    medbestämmande medinflytande brukarinflytande delaktigheten inflytandet
    åsikt åsikter synpunkt synpunkter förslag förslagen idé idéer åsikterna synpunkterna klagomål \
    feedback förbättringsförslag utvärdera utvärdering utvärderingar utvärderas enkät enkäter \
    feedbacken utvärderingen enkäten
    klaga klagar klagat klagomålen klagomålet klagande klagade klagomålshantering
    mål målet målen målsättning
    ansvar ansvarig ansvariga ansvaret ansvarar ansvarade
    förändra förändring förändras ändra ändras ändring ändrar förändringar ändringar ändrat \
    ändrats oförändrat oförändrad oförändrade
    byta byter byte byten bytt bytte bytts byts bytet omsättning personalomsättning utbytt \
    personalomsättningen personbyte utbytta avlöser avlösa
    vikarie vikarier vikarien konsult konsulter hyrkonsulter bemanning inhyrda hyrpersonal \
    vikarierna konsulterna timvikarier hyrsocionomer hyrsocionom inhyrd inhyrt konsulten \
    bemanningsföretag
    kontaktperson kontakt kontakten kontaktpersoner kontakter
    skam skäms skämmas skamligt skämdes skamliga skamfyllt skamset skamkänsla pinsam pinsamma
    döma dömd döms dömer dömande fördomar fördomsfull fördomsfulla förutfattade stämplad judged \
    fördomarna
    misstag fel felaktigt felaktig felaktiga erkänner erkänna misstagen felen felbeslut
    glömma glömmer glömt bortglömd glömde glöms bortglömda
    papper pappret pappersblankett papperet papperen
    bankid legitimation elegitimation
    nätet nät online digital digitalt digitala digitalisering digitaliserat digitaliserad \
    internetet
    app appen appar mobilapp mobilappen appens
    film filmer filmen video filmklipp kortfilm filmerna videoklipp videor
    bildstöd symboler bildstödet pictogram
    språk språket språken hemspråk modersmål
    tolk tolken tolkar tolkning tolkarna tolka språktolk tolkens tolkande tolkade
    brev breven brevet brevlåda brevlådan kuvert kuvertet kuverten
    kallelse kallelser kallelsen kallelserna kallad
    bokning boka bokar bokas bokad bokningen bokningar tidsbokning tidbokning bokade bokat inbokad \
    inbokade
    påminnelse påminna påminner påminnelser smspåminnelse smspåminnelser mötespåminnelse påminns
    känna känns känner känsla kände känt känslor
    tycka tycker anser
    människa människor människan människorna
    ansöka ansökan ansökning söka söker ansökningar ansökningen ansöker ansökt ansökte nyansökan \
    nyansöka återansöka återansökan sökande
    blankett blanketter blanketten formulär formuläret blanketterna formulären ansökningsblankett \
    ansökningsblanketter pappersblanketten ansökningshandlingar
    kontoutdrag bankutdrag kontoutdragen kontobesked transaktioner
    anmälan anmäla anmäler orosanmälan anmälningar orosanmälningar anmäld anmälde anmälningarna \
    orosanmälning orosanmälningarna
    överklaga överklagan överklagar överklagande överklagat överklagandet överklagas överklagade \
    överklaganden
    avslag nekad nekade nekar nekas avslagen avslås avslagit nekande nekats neka avslaget avslogs
    utredning utredningen utredningar utreda utreder utredningarna utreds utreddes utredningens \
    utredningstid utredningstiden
    plan planen planer genomförandeplan genomförandeplanen planering planeringen vårdplan \
    genomförandeplaner genomförandeplanens planens
    uppföljning följs uppföljningar uppföljningen uppföljd uppföljningssamtal uppföljningsmöte \
    eftersamtal
    rutin rutiner rutinerna riktlinje riktlinjer riktlinjerna regel regler reglerna reglerna \
    rutinen riktlinjen regelns
    lag lagen lagar paragraf paragrafer juridik juridiska
    sekretess sekretessen tystnadsplikt sekretesslagen
    sip sipmöte sipmöten sipen sipar sipmötet samordnad
    hus huset byggnad byggnaden
    lokal lokaler lokalerna lokalen
    rum rummet rummen samtalsrum arbetsrum samtalsrummet samtalsrummen rummets
    kontor kontoret expedition kontoren
    kontorslandskap kontorslandskapet landskap
    väntrum väntrummet väntrummen väntrumet väntsal väntsalen
    reception receptionen entré receptionisten receptionist entrén entreen
    dörr dörren ingång dörrar
    bil bilen skjuts bilar bilens husbil husbilen
    buss bussen bussar bussarna kollektivtrafik busskort bussresor tåg kollektivtrafiken \
    busstrafik busstrafiken busslinje busslinjer turer busstur bussturer bussturerna bussbiljett \
    bussbiljetter busstider sl tågen busskortet slkort resekort månadskort
    färdtjänst färdtjänsten
    hiss hissen
    möbler möblerna soffa soffor stolar stol stolen soffan fåtölj fåtöljer möblering stolarna
    toalett toaletten toa toan toaletterna wc muggen
    leksak leksaker leksakerna leksakshörna leksakshörnan leksaksrum
    ärende ärenden ärendet ärendena fall ärendemängd ärendemängden ärendes fallen ärendeantal
    arbetsbelastning arbetsbörda arbetsbördan arbetsbelastningen underbemannad underbemannat \
    underbemannade underbemanning överbelastad överbelastade belastning personalbrist belastningen \
    bemanningen arbetstyngd överhopade överbelastning arbetsbelastad
    tidsbrist tidspress tidsnöd
    handledning handledare handledningen grupphandledning ärendehandledning handleds
    reflektion reflektera reflekterar eftertanke
    sjukskriven sjukskrivna sjukfrånvaro sjukskrivningar sjukskrivning
    arbetstid arbetstider arbetstiden arbetsdag arbetsdagen arbetsdagar timmarsdag sextimmarsdag \
    arbetsvecka arbetsveckan
    arbetsmiljö arbetsmiljön
    arbetslös arbetslösa arbetslöshet
    sommarjobb feriejobb sommarjobben somarjobb sommarjobba sommarjobbar feriearbete
    läxhjälp läxor läxa läxhjälpen läxläsning
    assistent assistenter assistans assistenten assistansen
    ledig ledigt semester lov semestern sommarlov loven lovdag lovdagar
    avlastning avlösning avlösare korttids korttidsboende avlastningen korttidsplats
    erfarenhet erfarenheter erfaren erfarna peer självupplevt peers egenerfaren egenerfarna \
    egenerfarenhet
    kännedom
    rättighet rättigheter rättigheterna rättighetens rättigheters
    löfte löften lova lovar lovade lovat lovades lovas löftet utlovat utlovade
    samma sammanhållen densamme
    förklara förklarar förklaring förklaringen förklarat motivera motivering motiveringen \
    motiveras motiverat
    veta vet vetat visste
    se sedd sedda synas syns synlig synliga synliggjord
    budget budgeten besparing besparingar spara nedskärningar sparkrav sparbeting besparingarna \
    sparar nedskärning budgetar sparkraven ekonomistyrd plånbok plånboken budgetarna pengapåse \
    kassa
    behov behoven behovet behovens behovs
    ensam ensamma ensamhet isolerad isolerade ensamheten ensamt
    hud beröring kram
    ålder åldern
    äldre gamla gammal pensionär pensionärer äldres
    person personer individ individen
    grupp grupper gruppen
    bibliotek biblioteket bibblan biblan biblioteken bibliotekets
    ledningsgrupp ledningsgruppen
    hitta hittar hittas hittade hittat leta letar
    polis polisen poliser
    försäkringskassan kassan fk
    arbetsförmedlingen arbetsförmedling af
    myndighet myndigheter myndigheterna
    förvaltning förvaltningar förvaltningarna enhet enheter enheterna avdelning avdelningar
    hemtjänst hemtjänsten
    område områden området bostadsområde bostadsområdet bostadsområden kvarter
    centrum stan centralt
    land landet by byarna landsbygd landsbygden glesbygd
    checka koll
    kontroll kontrollera kontrolleras kontrollerad övervakad övervakning övervakas kontrollerade \
    kontrollerande granskad granskade kontrollen spionera spionerar snoka snokar övervakade
    krav kraven kräva kräver krävs
    gräns gränser
    tvinga tvingas tvång tvingad tvingades
    hinna hinner hann hunnit hinns
    avbryta avbryter avbryts avbruten avbrott
    varg
    straff straffa straffas bestraffning
    ifrågasätta ifrågasätts ifrågasatt
    skryta beröm uppskattning uppskattad uppskattade
    tid tider tiden bokningsbar besökstider tidsbokningar
    rullstol rullstolen rullstolsburen permobil rörelsehindrad rörelsehindrade ramp ramper \
    rullstolar tillgänglighetsanpassad permobilen
    skylt skyltar skyltat skyltning skyltarna vägvisning skyltade
    välkommen välkomna välkomnad välkomnas välkomnade välkomnar välkomnande mottagen
    förbereda förberedd förberedda förbereder oförberedd oförberedda påläst pålästa förberedelse \
    förberedelser
    umgänge umgänget umgängen
    syskon syskonen bröder systrar bror syster
    introduktion introduktionen introducera introduceras inskolning upplärning inskolas \
    introducerad introduktionsprogram
    nyanställd nyanställda nyutexaminerad nyutexaminerade nybörjare nyexad nyexade nyutbildad \
    nyutbildade novis noviser nykomlingar
    mentor mentorer mentorn mentorskap mentors
    inloggning inloggningar inloggad logga loggar lösenord lösenordet
    toppstyrt toppstyrd uppifrån toppstyrning överhet toppstyrda
    le leende leenden ler hälsa hälsar
    distansarbete distans hemarbete hemifrån
    friskvård friskvårdstimme hälsoprofil
    närvaro närvarande
    frånvaro skolfrånvaro hemmasittare hemmasittande
    placera placeras placerad placerade placering placeringar placerat
    omhänderta omhändertas omhändertagen omhändertagna lvu tvångsvård lvm omhändertar \
    omhändertagande omhändertaganden tvångsomhändertas
    umgås umgicks hänga häng
    höj höja höjs höjt höjts höjd höjda höjning höjdes
    sänk sänka sänks sänkt sänkts sänkning sänkta minska minskas minskar minskade
    räcker räckte räckt
    räkning räkningar räkningarna fakturor faktura nota notan kostnadsansvar betalningsansvar
    sysslor syssla arbetsuppgifter
    daglig dagliga verksamhet verksamheten verksamheter
    habiliteringsersättning habiliteringsersättningen habersättning habersättningen
    lss funktionsnedsättning funktionsnedsatta funktionshinder funktionshindrade funkis npf
    autism adhd asperger diagnos diagnoser autist autister
    vuxen vuxna vuxenvärlden
    lovet lovaktiviteter sommarlovet höstlov sportlov kollo läger kollon sommarkollo
    konst tavlor målningar blommor växter krukväxter krukväxterna växterna mattor tavla konstverk
    lås knacka knackar integritet privatliv privat
    enskilt avskilt avskildhet
    sekel framtid framtiden framtidstro hopp hoppas hoppfull
    dröm drömmar drömma drömmer
    självständig självständighet självständiga oberoende
    stämning stämningen klimat arbetsklimat klimatet
    stigma stigmatiserad stigmatisering stigmatiserade utpekad utpekade stämpel stämplas stämpla
    diskriminera diskriminerad diskriminering rasism rasistisk
    kultur kulturer kulturell bakgrund kulturtolk kulturtolkar kulturkrock kulturkrockar
    utländsk utländska invandrare nyanländ nyanlända flykting flyktingar asylsökande invandrad \
    invandrade invandrarfamiljer flyktingfamiljer
    integration integrera integreras
    svenska svenskan sfi sfiklass svensk svenskt
    engelska arabiska somaliska
    diagnostisera
    kommunicera kommunikation kommunikationen kommunicerar
    reagera reagerar reaktion agera agerar
    stuprör silo silos silotänk revirtänk stuprörstänk
    helhetssyn helhet helheten helhetsperspektiv helhetsbild
    team teamet teamen teamarbete teamkänsla
    nätverk nätverket nätverksmöte nätverksmöten
    projekt projekten projektet kortsiktigt kortsiktiga projekts projektform pilotprojekt
    effekt resultat resultatet resultaten effekten verkan
    statistik mäta mäter mätning mätningar siffror siffrorna
    kvalitet kvaliteten kvalité
    prioritera prioriteras prioritet prioritering prioriteringar
    organisation organisationen omorganisation omorganisationer omorganisationerna \
    omorganiseringar
    upphandling upphandlingar upphandlad privata bolag vinst
    tävling anbud
    kläder klädsel
    städa städar städas städning städningen
    tvätta tvätt tvättstuga tvättar
    duscha dusch duschen
    dö död döden dör självmord suicid
    mobbad mobbning mobbas trakasserier kränkt kränkning kränkande kränkningar
    brottsling brott kriminell kriminella kriminalitet gäng gängen gängkriminalitet kriminellt \
    brottslingar brottslighet gängkriminella gängens
    fängelse anstalt frivård kriminalvården häktet
    kvinna kvinnor kvinnorna tjejer tjej flickor tjejerna flickorna
    män männen killar kille pojkar
    kvinnojour kvinnofrid skyddat skyddsboende
    relation relationer relationen
    föräldraledig vab barnvakt
    skild skilsmässa separation separerade vårdnad vårdnaden vårdnadstvist vårdnadstvister
    budgetrådgivning budgetrådgivare skuldrådgivning skuldrådgivare budgetrådgivaren \
    budgetrådgivningen skuldrådgivningen
    spel spela spelar spelberoende dataspel
    spontan spontant spontana dropin
    akutboende natthärbärge akutboendet akutboenden
    hyresvärd hyresvärden hyresvärdar bostadsbolag bostadsbolaget
    uteplats balkong balkonger altan
    kök köket
    cykel cyklar cykla
    parkering parkeringsplats parkeringsplatser parkera
    glasruta glasrutan glasvägg lucka luckan disk glas glaset glasrutor glasbur plexiglas plexi \
    receptionslucka
    vakt vakter väktare ordningsvakt ordningsvakter vakten vakterna väktaren väktarna väktarens \
    ordningsvakten uniform
    larm larma larmar larmet överfallslarm larmknapp
    dataskärm
    nyckel nycklar nycklarna nycklarnas
    frukost frukosten
    studiebesök
    föreläsning föreläsningar föreläsare föreläser
    metod metoder metoderna evidens evidensbaserat forskning forskningen
    byråkrati byråkratin byråkratisk byråkratiskt regelverk regelverket byråkrater byråkraten
    exempel förebild förebilder
    beslutsfattare makthavare
    valborg
    mobil mobilen mobiltelefon mobiler mobiltelefoner mobilt
    fax faxa faxen faxar faxas
    videomöte videosamtal zoom digitalmöte teams videomöten digitalmöten skype
    ringtid
    broschyr broschyrer folder foldrar informationsblad lappar broschyren
    rubrik
    bolagisera
    fastna fastnar fastnade
    hinder barriär barriärer hindra hindrar hindras stopp stoppar stoppas hindret
    tröskel trösklar
    gömma hemlig hemligt dolt dolda
    börda belastar
    återhämtning återhämta paus pauser rast raster vila
    övertid övertiden kvällsjobb
    sommar sommaren somrar semestertider semestertid juli augusti juni
    jul julen julafton december
    söndagsstängt
    vinter vintern
    självhjälp samtalsgrupp samtalsgrupper samtalsstöd stödgrupp stödgrupper självhjälpsgrupp
    kamratstöd kamratstödjare mentorsstöd brukarstödjare stödperson kamratstödjaren medvandrare
    terapi terapeut terapeuter psykolog psykologer psykologen samtalsterapi kbt
    tandkräm
    remiss remisser remissen remitteras
    diabetes
    sjuk sjuka sjukdom sjukdomar
    smärta värk
    sömn sova sover
    ambulans akuten akutmottagning
    fosterland
    medborgare medborgarna invånare invånarna kommuninvånare
    mottagning mottagningen mottagningar
    torg torget marknad
    gymnasiet gymnasium grundskola
    granska granskning granskas tillsyn ivo
    straffad
    ursäkt förlåt ursäkter ursäkta förlåtelse förlåter
    sårad såra sårande
    bemöda anstränga engagemang engagerad engagerade engagera engagerar bryr bry eldsjäl eldsjälar
    motivation motiverad motiverade omotiverad omotiverade
    samtycke godkänna godkänner godkänns godtar godkänt godtas godkändes
    undertecknad underskrift signera
    glapp glappet mellanrum mellanstolar
    övergång övergången övergångar
    uppdrag uppdraget uppdragen
    roll roller rollen rollfördelning
    inkludera inkluderande inkluderad inkluderas utestängd exkluderad utanförskap utanförskapet
    orättvisor
    mångfald
    välmående må välbefinnande
    livslångt livet liv livets
    valmöjlighet
    fördel
    förlora förlorar förlorade tappa tappar tappade
    nejsägare veto
    basinkomst medborgarlön medborgarinkomst grundinkomst
    bank banken bankkonto konto kontot
    kontant kontanter
    swish swisha swishade swishar swishen swishat
    matkasse matkassar matutdelning matbank matkö matpaket
    barnbidrag
    julklapp julklappar presenter present
    glasögon
    inkomst inkomster inkomsten tjänar tjäna tjänat intäkt
    avdrag avdragen avräknas avdraget
    handpenning deposition borgen
    skyddsnät
    brand bränder brandkår brandkårsutryckning brandkårsutryckningar
    verktyg verktygen
    dagordning agenda agendan mötesordning dagordningen mötesagenda mötesinnehåll
    protokoll protokollet minnesanteckningar anteckningar anteckning anteckningarna antecknas \
    antecknat antecknades antecknar
    inbjudan inbjudna bjuds bjuda bjuden
    deltagare
    årsdag framgång framgångar lyckade succé framsteg
    smartphone smartphones
    teknik tekniken teknisk teknikstöd tekniska
    sjunga sjunger körsång sång kören
    odlingslott odlingslotter
    fusk fuska fuskar fuskare fusket bidragsfusk bidragsfuskare bidragsfusket fuskat
    suck sucka suckar
    tålamod tålamodet
    värme värmen
    adress adressen
    post posten
    skrivare skrivaren skrivarna kopiator
    medarbetarsamtal
    handläggningstid handläggningstiden handläggningstider handläggningstiderna handläggning \
    handläggningen
    värd värda värde människovärde värdigt värdig värden värdinna välkomnare
    jurist jurister juridisk advokat
    hända händer hänt hände händelse
    svika sviker sviken svikna sviks svek lurad lurade lurar
    besviken besvikna besvikelse
    villkor villkoren motprestation
    uppgiven uppgivna uppgivenhet hopplös hopplöst hopplöshet maktlös maktlösa maktlöshet hopplösa
    förnedrande förnedrad förnedring förödmjukande förödmjukad ovärdigt tigga tigger
    fysiskt fysisk fysiska verkligheten irl
    boendestöd boendestödet boendestödjare boendestödjaren boendestödjarna boendestödjares
    öppenvård öppenvården
    barnrätt barnkonventionen barnperspektiv barnrättsperspektiv
    familjecentral familjecentralen familjecenter familjecentraler
    socialjour socialjouren
    norm normen riksnorm riksnormen normbelopp existensminimum
    vräka vräks vräkt vräkning vräkningar vräkta avhyst avhysning
    bostadskö bostadskön
    träningslägenhet träningslägenheter träningsboende
    sjukpenning sjukersättning aktivitetsersättning
    nykter nyktert nyktra drogfri drogfria drogfritt nykterhet drogfrihet nykterheten
    misshandel misshandlad misshandlas slagen slår
    hedersvåld heder
    syn blind synskadad
    hörsel döv döva hörselskadad teckenspråk teckenspråkstolk teckentolk
    socionom socionomer socionomen
    enhetschef enhetschefen gruppledare gruppledaren verksamhetschef
    medborgarkontor medborgarkontoret servicekontor servicecenter kontaktcenter kontaktcentret \
    kundtjänst
    ungdomsmottagning ungdomsmottagningen
    nattvandra nattvandrare nattvandring
    lekplats lekplatser lekrum lekhörna lek leka leker lekhörnan lekande
    belysning lampor lyse lampa lamporna lysrör
    ventilation luften ventilationen
    fönster fönstret
    kärlek medkänsla
    humor skämt
    hbtq queer
    religion kyrka kyrkan moské moskéer kyrkor moskén moskeer församling församlingen
    sanning sanningen
    konflikt konflikter osams tjafs tjafsa tjafsar bråkar bråka gräl grälar
    rykte rykten ryktet ryktena ryktesspridning skitsnack
    media tidningar journalister
    tacksam tacksamhet
    vardag vardagen vardagsliv
    äldreboende äldreboendet äldreomsorg äldreomsorgen
    handlingsplan handlingsplaner
    målgrupp målgruppen
    dubbelarbete dubbeljobb dubbeldokumentation dubbelt
    mall mallar mallarna
    checklista checklistor
    signal signaler
    uppmuntra uppmuntran uppmuntrande pepp peppa peppar
    belöning belöna
    energi kraft
    musik musiken spelning konsert konserter spelningar
    utflykt utflykter
    bakning baka bakar
    hantverk snickra snickeri sy pyssel pyssla skapa skapande
    fotboll fotbollslag fotbollsplan
    läsecirkel bokcirkel
    ridning rida häst hästar
    fiska fiske
    park parken grönområde grönska gröna grönområden
    strand stranden
    köra körkort körkortet körkorts
    ränta räntor inkasso räntan ränteri
    låna lån lånar
    sparande buffert sparad sparade sparpengar
    skatt skatten
    jobbcoach coach coacher jobbcoacher
    intervju anställningsintervju anställningsintervjuer intervjuer
    yrke yrken yrket
    lärling lärlingsplats lärlingsplatser
    komvux folkhögskola
    rekrytera rekryterar rekrytering
    bevisa bevis intyg intyga läkarintyg intygen läkarintyget sjukintyg intyget
    sprida sprids spreds sprider läcka läcker läckt röjs röjdes
    uppgifter personuppgifter uppgift uppgiften uppgifterna
    samordna samordnas samordning samordningen samordnare samordnaren samordnarna koordinator \
    koordinatorer
    generation generationer generationsmöten
    röst röster rösten
    misslyckas misslyckats misslyckad misslyckande
    tjata tjat tjatar
    hierarki hierarkier platt
    stadsdel stadsdelen stadsdelar
    missa missar missade missat
    skrika skriker skälla skäller utskälld
    kämpa kämpar slåss strida strid kamp
    kritisera kritik kritiken kritiserar
    överkörd överkörda
    accepterad accepterade acceptans acceptera accepteras
    utnyttja utnyttjad utnyttjas
    testa testar pröva prövar prova
    bevilja beviljas beviljad beviljat beviljade bifall beviljar beviljande
    skydda skydd skyddas skyddad
    övergiven övergivna övergivenhet lämnad lämnade
    handla köpa köper affär affären
    uppfostra uppfostran
    renovera renovering renoverat nymålat
    laga reparera reparation
    inspirera inspiration inspirerande
    kartlägga kartläggning bedömning bedöma bedöms bedömningen bedömningar
    upptäcka upptäcks uppmärksamma uppmärksammas
    överenskommelse överenskommelser avtal enas kompromiss
    dialog dialogen samråd medborgardialog dialogmöte
    workshop framtidsverkstad framtidsverkstäder verkstad
    representant representanter ombud representera
    marknadsföra synliggöra reklam
    översätta översatt översatta översättning översätter översatte
    stava stavat felstavat stavfel
    upptaget upptagen upptagna
    mögel möglig fukt
    skräp sopor
    hållplats busshållplats
    telefonsvarare svarsrobot knappval
    ensamstående ensamförälder
    skolk skolkar skolkat
    uppsökande uppsöka uppsök uppsöker
    brukarrevision brukarrevisioner
    barnombud ombudsman brukarombud brukarombudsman klientombud
    mötestid mötestider
    sekreterarstöd administratör administratörer administratörerna assisterande sekreterarhjälp
    avdelningsmöte apt arbetsplatsträff arbetsplatsträffar
    utvecklingssamtal lönesamtal
    vidareförmedla förmedla förmedlar
    tillfälle tillfällen
    omgivning omgivningen samhälle samhället
    värdera värderas uppskattas
    resurs resurser resurserna resursbrist
    detaljstyrning detaljstyrd detaljstyrda
    skada skadas skador
    bryts bryter bruten brutna
    graviditet graviditeten gravid gravida
    uppväxt uppväxten
    röka röker rökning rök
    sorggrupp sorggrupper
    yrkesgrupp yrkesgrupper professioner
    vinterkläder vinterskor vinterjacka
    indragen indragna
    kommun kommunen kommunens kommuner kommunerna
    kommunhus kommunhuset stadshuset kommunhusets
    stad staden orten ort bygden bygd
    flerspråkig flerspråkiga flerspråkighet tvåspråkig
    språkkafé språkkaféer språkcafé språkcafe språkkafe
    kafé kaféet café caféet cafe cafét kaféer caféer
    kontorstid kontorstider dagtid
    uteblir uteblev utebli uteblivit uteblivna
    nummer numret
    dold okänt
    mandat befogenhet befogenheter beslutanderätt beslutanderätten
    visselblåsare visselblåsning visselblåsarfunktion
    lotteri lotter slump slumpen slumpmässigt turen
    bekant bekanta bekantskap
    skvallra skvallrar skvaller skvallret
    etik etisk etiskt etiska etiken etikfrågor etiksamtal etiksnack
    samvete samvetet samvetsstress
    värdegrund värdegrunden värderingar värdering
    mod modig modiga modet våga vågar vågade våg törs tordes tör civilkurage
    tystnadskultur tysta
    bygga byggs byggas byggde bygg bygger
    hyresgäst hyresgäster
    stödfamilj stödfamiljer
    taxi taxin taxiresor
    täckning mobiltäckning
    snö snön plogar plogas snöröjning halka halt
    bastu bastun
    grill grillplats grillning grilla grillar
    snickarbod snickeriverkstad meckar mecka meka
    secondhand loppis återbruk secondhandbutik
    soppa sopplunch
    vägg väggen väggarna väggar lyhört
    industriområde industriområdet
    standardbrev standardtext standardtexter standardsvar färdigtext
    bekräftelse bekräftar mottagningsbekräftelse kvittens
    kvitto kvitton kvittot kvittona
    komplettera komplettering kompletteringar kompletterar kompletteras kompletterande
    bilaga bilagor bilagorna
    hämta hämtar hämtas hämtat
    automatisk automatiskt automatiska
    djungel djungeln labyrint snårskog
    spåra spårning spårar spåras paketspårning
    paket paketet
    kryss kryssa kryssar kryssruta knapp
    fota fotar fotograferar fotografera
    skanna scanna skannar
    skatteverket skattverket
    extrajobb extrajobba extrajobbar extrajobbet extraknäck
    räkna räknas räknat räknad räknar uträkning uträkningen beräkning beräknas beräkningen \
    beräknat
    arbetssökande jobbsökande jobbsökare
    enformig enformigt enformiga monoton monotont
    studio replokal studion
    spruta sprutbyte sprutor sprutbytet
    urinprov kissprov drogtest
    bord bordet borden
    permanent permanenta permanentas permanentad varaktig varaktigt varaktiga bestående
    råd råden rådet
    ljudfil ljud uppläst röstmeddelande ljudfiler inspelning inspelat inspelad
    tiktok snap snapchat instagram facebook insta
    solskenshistoria solskenshistorier framgångssaga framgångshistorier
    namn namnet namnskylt namnbyte
    ord ordet orden
    gåmöte promenadgrupp promenadsamtal
    oanmäld oanmält oanmälda
    ambassadör ambassadörer
    avsluta avslut avslutning avslutet avslutande avslutar
    ersättare ersätter backup
    dubbel dubbla
    orka orkar ork orkade
    besökare besökaren besökarna
    uppdatera uppdaterad uppdaterat uppdateras inaktuell inaktuellt utdaterad
    hej hejar
    ute fältet
    helg helgen helger helgerna lördag lördagar söndag söndagar
    sammatak envägin
    dialekt dialekten dialekter
    hem hemmet
    15 femton
    18 arton artonårsdag artonårsdagen
    20 tjugo
    25 tjugofem
    30 trettio
    40 fyrtio
    50 femtio
    60 sextio
    100 hundra
    helhetsansvar helhetsansvaret
    neutral neutralt opartisk opartiska opartiskt utomstående utomståendes
    låtsas alibi skenet spelteater låtsasdemokrati skendemokrati symboliskt
    ledare ordförande ordföranden samtalsledare moderator
    lista listor listan
    tvärt plötsligt abrupt
    plikt skyldighet skyldigheter skyldiga
    ihopkopplade kopplade
    socialrådgivare socialrådgivaren rådgivare rådgivning
    sirap snigelfart
    språkbarriär språkhinder
    tvist tvister vårdnadskonflikt
    våldsutsatt våldsutsatta misshandlade kvinnofridslinjen
    självmordstankar suicidal
    nervositet nervös nervösa nervöst
    gråta gråter grät tårar
    tröst trösta tröstar
    papperslös papperslösa
    bostadsbidrag bostadsbidraget
    hyresskuld hyresskulder hyresskulden
    elräkning elräkningen elräkningar elen
    underhåll underhållsbidrag underhållsstöd
    fikarum fikarummet personalrum personalrummet
    luftkonditionering kvavt instängt dåligluft
    stinker luktar lukt lukten
    trappa trappor trappan trapporna
    kodlås porttelefon
    kalender kalendern almanacka
    arbetsro arbetsron fokustid
    delegation delegationen delegera delegerad
    prestige prestigen revir reviret
    maktspel maktmissbruk maktutövning
    makten maktens
    klyfta klyftan klyftor
    självkänsla självförtroende
    lagstiftning lagändring lagstiftningen
    rättssäkra rättsosäkert rättsosäker
    klagomålslåda förslagslåda förslagslådan idélåda
    lojalitet lojal
    jämställdhet jämställt jämställd
    pensionen pension
    otålig otåliga
    tradition traditioner
    kaffemaskin kaffeautomat kaffebryggare
    frukt fruktkorg fruktskål
    blomma blomman
    bokhylla böcker bok
    tv tvn
    laddare laddning ladda laddstation
"""

# Each line is how something is, in the same way; what is the other way round comes after the bar.
WAYS = """
    tro tror trodd trodda | misstrodd misstro misstrodda misstänkt misstänksam misstänksamhet \
    misstänkliggjord misstänks misstänka misstänker misstanke misstänkliggjorda misstänkliggöra
    sluta slutar slutade | stanna stannar stannade kvar stannat långvarig kontinuitet behålla \
    behåller behållas behöll
    lång långa långt längre länge lången evighet evigheter jättelänge jättelång jättelångt | kort \
    korta kortare kortfattat kortfattad
    långsam långsamt långsamma seg segt trög trögt sega | snabb snabbt snabba snabbare fort direkt \
    genast omedelbart omgående snarast snabbhet kvick kvickt
    sen sena sent försenad försenade försening förseningar försent senare | tidig tidigt tidigare \
    punktlig punktliga tidiga punktligt
    svår svårt svåra krångel krånglig krångligt krångliga komplicerad komplicerat komplicerade \
    krångligare | enkel enkelt enkla lätt lätta smidig smidigt smidiga okomplicerat lättare \
    enklare
    luddig luddigt luddiga rörig rörigt röriga oklar oklart oklara otydlig otydligt otydliga \
    diffus flummigt förvirrande | tydlig tydligt tydliga klar klart klara konkret tydlighet \
    tydligare
    öppet öppen öppna öppettider öppettiderna öppethållande öppettid | stängt stängd stänger \
    stängde stänga stängs stängda nedlagd nedlagt nedläggning låst låsta
    dyr dyrt dyra kosta kostar kostnad avgift avgiften avgifter pris priset kostnader kostsamt \
    dyrare avgifterna | billig billigt billiga gratis kostnadsfri kostnadsfritt avgiftsfritt \
    avgiftsfri billigare
    hög högt höga högre | låg lågt låga lägre
    stor stora stort större | liten små litet mindre
    trygg tryggt trygga trygghet säker säkert säkra säkerhet | otrygg rädd rädda rädsla orolig oro \
    farlig farligt oroliga otrygghet osäker osäkert rädslan rädslor rädslorna skraj skrämd \
    skrämmande skrämmer skrämma oroar livrädd ängslig skrämda hotande
    ny nya nytt | föråldrad omodern omoderna gammaldags föråldrade slitna sliten slitet
    varm varmt varma | kall kallt kalla iskall
    ren rent rena städat fräsch fräscha fräscht | smutsig smutsigt skräpigt smutsiga ofräscht \
    sunkig sunkigt äckligt
    tyst tystnad lugn lugnt lugna ro stilla ostört | stökig stökigt stökiga bråkig bråkigt störig \
    störiga högljudd högljutt bullrigt bråk oväsen störande
    mysig mysigt mysiga trivsam trivsamt trivsamma fin fina fint vacker vackra hemtrevlig ombonad \
    hemtrevligt hemtrevliga | trist tråkig tråkigt trista tråkiga steril sterila sterilt kal kala \
    kalt grå grått gråa deprimerande
    funka funkar fungera fungerar fungerade funkade fungerande | trasig trasigt sönder krånglar \
    krångla strular strul krascha kraschar buggar bugg trasiga
    vänlig vänligt vänliga snäll snällt snälla trevlig trevliga trevligt varmhjärtad vänlighet \
    medmänsklig medmänsklighet medmänskligt empati empatisk empatiska hjärta omtanke mjuk | \
    otrevlig otrevliga otrevligt oförskämd spydig nonchalant nonchalanta arrogant arroganta \
    ohövlig snäsig snäser oartig elak elaka hård hårt hårda himlar ohyfsad ohyfsat
    ödmjuk ödmjukhet | nedlåtande översittare översitteri förminskad förminskande dumförklarad \
    dumförklaras ovanifrån överlägsen överlägset överlägsna dryg drygt dryga
    ärlig ärligt ärliga ärlighet öppenhet transparens transparent transparenta rak raka | oärlig \
    ljuger ljuga lögn lögner ljög
    rättvis rättvist rättvisa lika jämlik jämlikt jämlikhet rättvisare | orättvis orättvist \
    orättvisa godtyckligt godtycke godtycklig ojämlikt särbehandling särbehandlas särbehandlad \
    partiskt jäv jävig jäviga
    förtroende tillit lita litar tilltro förtroendefull litade litat tilliten förtroendet \
    förtroenden förtroendefulla | misstroende
    glad glada glädje lycklig lyckliga | ledsen ledsna sorg sorgsen
    arg arga ilska frustrerad frustration förbannad irriterad | nöjd nöjda
    missnöjd missnöjda missnöje missnöjt
    trött trötta utmattad utbränd slutkörd utbrända utmattade utbrändhet utmattning | pigg pigga
    bråttom jäkt jäktig jäktigt jäktar
    inställd inställda inställt avbokad avbokade avbokas avboka inställt
    nära närhet närmare | avlägset fjärran mil
    ljus ljusa ljust | mörk mörkt mörka
    osynlig osynliga frånvarande
    rättssäker rättssäkert rättssäkerhet
    flexibel flexibelt flexibla flexibilitet | stelbent stelbenta stelt fyrkantig fyrkantigt \
    fyrkantiga
    personlig personligt personliga | opersonligt robotaktigt
    fast fasta | tillfällig tillfälliga
    konstig konstiga konstigt | vanlig vanliga
    dygnetrunt jour jouren
    färre max lagom högst rimlig rimligt rimliga begränsat tak maxtak takgräns maxantal maxgräns
    gles glest sällan glesa
    ofta oftare
    jobbig jobbigt jobbiga tung tungt tunga
    viktig viktigt viktiga
    onödig onödigt onödiga meningslös meningslöst meningslösa
    oroligt
    bemannad bemannat fullbemannad
    ytlig ytligt ytliga
    gemytlig gemytligt
    hemlighetsfull
    roliga kul | långtråkig långtråkigt
    proppfull fullbelagd fullbelagt trång trångt trånga överfullt överfull | rymlig rymligt luftig \
    luftigt
    stark starkt starka | svag svagt svaga
    modern modernt moderna | gammalmodig gammalmodigt
    hjälpsam hjälpsamma hjälpsamt | ovillig ovilliga
    pålitlig pålitliga | oberäknelig
    skälig skäligt
    likgiltig likgiltiga likgiltighet ointresserad ointresserade
    anpassa anpassad anpassat anpassas anpassning individanpassad individanpassat skräddarsydd \
    skräddarsytt skräddarsydda individuell individuellt individuella passar passande anpassningar \
    anpassade
    arbetsglädje trivsel trivs trivas skratt skratta skrattar roligt rolig roligare
    växer ökar ökat ökade öka växande | krymper
    professionell professionellt professionella proffsig proffsigt | oprofessionell \
    oprofessionellt
    slarvig slarvigt slarv | noggrann noggrant noga
    mänsklig mänskligt mänskliga | omänsklig omänskligt känslokall känslokallt kyligt kylig kyla
    meningsfull meningsfullt meningsfulla | meningslöshet
    långsiktig långsiktigt långsiktiga hållbart hållbar | kortsiktig
    samlad samlat samlade | splittrad splittrat uppdelat utspritt utspridd
    central centrala
    stolt stolthet stolta
    sund sunda
    ful fult fula
    lättläst klarspråk lättlästa lättförståeligt lättbegripligt lättsvenska | myndighetsspråk \
    myndighetssvenska byråkratspråk byråkratsvenska kanslispråk fackspråk fikonspråk fackord \
    facktermer kanslisvenska krångelsvenska byråkratiska myndighetsord fackuttryck förkortning \
    förkortningar förkortningarna svengelska snårigt paragrafspråk juristspråk juristsvenska
    duktig duktiga duktigt skicklig skickliga
    trångbodd trångbodda trångboddhet trångbott trångboende
    fördomsfri fördomsfritt fördomsfria
    öppensinnad nyfiken nyfikna nyfikenhet
    lyhörd lyhörda lyhördhet
    kreativ kreativt kreativa kreativitet
    obehaglig obehagligt obehagliga läskig läskigt
    konsekvent | inkonsekvent
    kontinuerlig kontinuerligt
    äcklig äckliga
    virrig virrigt snurrigt kaotiskt kaos
"""

# What is not the same, but may well mean it: the first, and each that follows.
NEARLY = """
    sluta: upphöra försvinna
    bostad: boende hemlös
    barn: ungdom
    bidrag: pengar ansöka
    sen: vänta snabb
    långsam: vänta
    förstå: tydlig
    lättläst: enkel förstå
    enkel: förstå
    myndighetsspråk: språk
    handläggare: kontaktperson
    personal: kollega anställa
    papper: blankett dokumentation
    stress: bråttom arbetsbelastning
    arbetsbelastning: ärende personal
    tidsbrist: hinna
    samarbeta: tillsammans
    delta: bestämma tillsammans
    beslut: bestämma
    svar: ring
    nå: ring kontaktperson
    ansöka: blankett
    etjänst: hemsida nätet
    dator: nätet system
    boka: etjänst
    byta: ny sluta
    stanna: samma fast
    samma: fast
    journal: dokumentation läsa
    missbruk: behandling
    behandling: vård
    psykiatri: vård psykisk
    jobb: anställa praktik
    vänlig: bemöta
    otrevlig: bemöta
    nedlåtande: bemöta
    respekt: bemöta
    hot: otrygg
    döma: skam
    utbilda: plugga
    kompetens: utbilda
    följeslagare: vägvisare
    information: veta förklara
    åsikt: lyssna fråga klaga
    mötesplats: möte
    fritid: fritidsgård
    skuld: pengar fel
    lön: pengar
    fattig: pengar
    kris: sen
    förebygga: tidig
    snabb: vänta
    ärlig: förtroende
    se: människa osynlig
    förvaltning: myndighet
    hyra: bostad
    rullstol: nå
    skylt: hitta
    välkommen: bemöta
    glad: le
    förbereda: kompetens
    umgänge: träffa
    ansvar: bestämma
    toppstyrt: bestämma
    nyanställd: ny
    introduktion: nyanställd
    budgetrådgivning: skuld
    syskon: familj
    omhänderta: barn
    placera: flytta
    frånvaro: skola
    räcker: fattig
    kvinnojour: våld kvinnofrid
    engagemang: lyssna vänlig respekt
    samtalsgrupp: hjälp
    kamratstöd: erfarenhet hjälp grupp
    terapi: prata
    byråkrati: krånglig regel
    helhetssyn: människa samarbeta
    team: samarbeta
    nätverk: samarbeta
    stuprör: samarbeta helhetssyn
    mellanstolar: bolla
    skylla: bolla
    bolla: myndighet
    inkludera: delta
    bjuda: delta
    engelska: språk
    svenska: språk
    modersmål: språk tolk
    diskriminera: orättvis
    kränkt: otrevlig
    stigma: skam döma
    avbryta: lyssna
    löfte: ljuga
    resultat: förändra
    uppföljning: resultat
    enskilt: prata
    integritet: respekt
    kommunicera: samarbeta
    videomöte: möte nätet
    hembesök: besök möte
    distansarbete: jobb
    mobil: telefon
    räkning: pengar hyra
    inkomst: pengar
    basinkomst: lön
    lov: fritid
    självständig: bestämma
    livslångt: liv
    spontan: boka
    dygnetrunt: öppen natt kväll
    natt: kväll
    kväll: öppen
    konst: mysig
    budget: pengar tillsammans
    handledning: reflektion
    utbränd: stress sjukskriven
    tung: stress
    överklaga: avslag beslut
    avslag: beslut
    motivera: avslag
    förklara: förstå
    berätta: information
    vikarie: personal
    överlämning: byta
    höja: hög lön
    sänka: låg
    rum: lokal hus
    lokal: hus
    arbetsglädje: glad
    stämning: arbetsmiljö arbetsglädje
    smartphone: mobil
    kall: otrevlig
    odla: odlingslott
    wifi: nätet
    teknik: dator
    organisation: förändra
    svika: löfte förtroende
    besviken: arg
    förnedrande: skam nedlåtande respekt
    fysiskt: möte hembesök
    barnrätt: rättighet
    norm: bidrag räcker
    vräka: hyra hemlös
    bostadskö: bostad
    sjukpenning: bidrag
    nykter: missbruk
    misshandel: hot
    enhetschef: chef
    socionom: handläggare
    medborgarkontor: reception
    lek: barn
    kärlek: vänlig värme
    värme: vänlig kall
    sanning: ärlig
    konflikt: stökig
    äldreboende: boende
    dubbelarbete: dokumentation system
    läger: lov
    trädgård: park
    ränta: skuld
    coach: jobb
    mänsklig: människa vänlig
    central: nära
    avlägset: resa lång
    boendestöd: hjälp
    akut: kris
    uppgiven: trött
    frisk: sjuk
    anpassa: behov flexibel
    klarspråk: språk tydlig information
    bemanning: personal arbetsbelastning
    svår: förstå
    vänta: snabb
    ärende: människa
    nätet: hemsida
    vägvisare: hjälp kontaktperson
    studera: utbilda
    röst: lyssna
    samordna: samarbeta
    rekrytera: personal
    misslyckas: fel
    stadsdel: område nära
    generation: äldre
    arbetslös: jobb
    trångbodd: trång liten bostad
    dialog: prata samarbeta delta
    lyhörd: lyssna
    beviljad: hjälp
    kämpa: svår
    missa: glömma
    översätta: tolk
    överkörd: bestämma delta
    accepterad: respekt
    telefonsvarare: ring
    duktig: kompetens
    skrika: otrevlig arg
    laga: mat
    skydda: trygg
    kartlägga: utredning
    uppsökande: ute
    resurs: personal pengar
    insyn: ärlig
    mobbad: otrevlig
    trång: liten
    skada: hot
    återhämtning: arbetstid
    indragen: upphöra
    flerspråkig: språk modersmål tolk
    språkkafé: språk svenska kafé
    kafé: kaffe mötesplats
    ersättare: vikarie
    lotteri: olikabesked olika
    olikabesked: svar
    fusk: misstrodd kontroll
    misstrodd: kontroll döma
    kontroll: förtroende
    brottsling: misstrodd skam vakt
    skvaller: sekretess prata
    sekretess: integritet
    bekant: känna
    etik: samvete
    mod: otrygg
    administratör: dokumentation
    robot: dokumentation
    mandat: bestämma
    permanent: projekt upphöra
    spårning: ärende
    råd: delta
    ombudsman: klaga
    avdrag: inkomst swish
    oförändrat: ansöka
    komplettera: papper
    uppgifter: papper
    kontoutdrag: papper swish
    fota: mobil
    nummer: telefon
    uteblir: tolk
    varsel: sen
    skjuts: buss bil
    taxi: färdtjänst bil
    vägg: rum
    värd: reception vakt
    vakt: otrygg
    lekhörna: leksak barn
    kryss: enkel
    film: information
    namn: byta
    permanenta: fast
    oanmäld: hembesök
    täckning: mobil
    extrajobb: jobb inkomst
    fogden: skuld
    rykte: tiktok
    studio: musik
    apt: möte
    hyresgäst: hyra bostad
    visselblåsare: klaga
    sip: samarbeta möte
    helg: kväll öppen
    dialekt: språk
    hem: bostad hemma
    neutral: ledare
    läsa: uppgifter
    låtsas: inflytande
    15: tak
    avlastning: återhämtning
    sammatak: hus
    hyresskuld: hyra
    våldsutsatt: kvinnojour
    lista: roll
    tystnadskultur: otrygg
    delegation: mandat
    trappa: hiss
    luktar: smutsig
    fikarum: kaffe
    barnvakt: barn
    gråta: ledsen
    självkänsla: mod
    nervös: otrygg
"""

# So many say these that to share one tells little, also where few have said it yet.
COMMON = """
    ansvar app barn berätta beslut bestämma boka bostad brev brukare dator delta dokumentation enkel
    fel fråga frågar följa förklara handläggare hjälp information jobb kontakt kväll känna läkare
    läsa lång mejl myndighet människa mål möte ny pengar person personal plan prata problem samma se
    skola skriva socialtjänst ställe stöd svar svår säga telefon tid tiden tycka ute utredning veta
    ärende
"""
