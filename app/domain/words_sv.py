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
    bankid: bank id, e leg
    mejl: e post
    etjänst: e tjänst, e tjänsten, e tjänster, e tjänsterna
    dropin: drop in
    godman: god man, gode man, gode män, goda män
    wifi: wi fi
    socialsekreterare: soc sek
    socialtjänst: sociala tjänsten
    brist: för få, för lite, för litet, alldeles för få
    jämt: hela tiden, stup i kvarten, titt som tätt, dag ut och dag in
    livslångt: hela livet
    hellre: i stället för, i stället
    tidig: i tid, innan det går för långt, innan det blir kris, innan det blir en kris, innan det är \
    för sent, innan det blir för sent, innan det blir värre, innan det kraschar, i rätt tid, innan \
    det brinner, innan det händer, i ett tidigt skede, från första dagen, fånga upp, fångar upp
    upprepa: om och om igen, gång på gång, gång efter gång, allt från början, om från början, \
    historia från början, från början varje gång, en gång till, på nytt, samma sak, igen och igen
    billig: har råd, ha råd, råd med, råd att
    bostad: tak över huvudet, någonstans att bo, nånstans att bo, ställe att bo, ett eget hem, eget \
    boende, egen bostad, egen lägenhet
    utanför: över huvudet, över huvet, bakom ryggen, över mitt huvud, över våra huvuden
    återkoppla: hör av sig, höra av sig, hört av sig, hörde av sig, ringer upp, ringa upp, ringer \
    tillbaka, ringa tillbaka, ringde tillbaka, ringt tillbaka, ringt upp, ringde upp, ring upp
    stängt: lagts ner, lagts ned, lagt ner, lägger ner, läggs ner, läggs ned, lades ner, slår igen, \
    slog igen
    trasig: ligger nere, hänger sig, hakar upp sig, ur funktion, går sönder, har slutat fungera, \
    slutat fungera, fryser till, loggar ut, kastar ut
    inställd: ställs in, ställdes in, ställer in, ställt in, ställts in, bokas av
    upphör: tar slut, tog slut, ta slut, tagit slut, blir av med, blev av med, blivit av med, drogs \
    in, dras in, drar in, drog in, dragits in, tas bort, togs bort, tagits bort, tog bort, tar bort, \
    stängs av
    lyssna: tagen på allvar, tagna på allvar, på allvar, komma till tals, kommer till tals, till \
    tals, röst hörs, röster hörs, blir hörd, blir hörda, bli hörd, lyssnar in
    bryr: bry sig, bryr sig om, brydde sig, brytt sig, engagerar sig
    mellanstolar: fallit mellan stolarna, mellan stolarna, mellan stolar
    snabb: samma dag, på en gång, med en gång, på direkten, inom en vecka, inom två veckor, inom en \
    månad, inom ett dygn, inom en dag, inom två dagar, inom tre dagar, inom några dagar, här och nu, \
    på studs
    erfarenhet: varit med om, egen erfarenhet, egna erfarenheter, suttit i samma sits, själv varit, \
    själva varit, varit klient, varit klienter, varit brukare
    delta: vara med, få vara med, får vara med, är med, var med, varit med, sitter med, sitta med, \
    räknas in, räknas med, bli inbjuden
    inflytande: ha något att säga till om, säga till om
    nå: kommer fram, komma fram, kom fram, når fram, nå fram, får tag, få tag, fått tag, fick tag, \
    får kontakt, få kontakt, får kontakt med, jaga sin
    välmående: mår bra, må bra, ha det bra, mår vi
    dröjer: tar tid, tar lång tid, ta lång tid, tar så lång tid, tar för lång tid, tar alldeles för \
    lång tid, tar en evighet, tar evigheter, för lång tid, lång tid, drar ut på tiden, dra ut på \
    tiden, drog ut på tiden, dragit ut på tiden, tog lång tid, tog månader, tar månader, tar veckor, \
    tog veckor, tog flera månader, tar flera månader, tog ett halvår, tar ett halvår, tog ett år, \
    tar ett år, tog för lång tid, tog evigheter, går för långsamt
    vänta: lång väntan, lång väntetid, långa väntetider, lång kö, långa köer
    arbetsbörda: för mycket att göra, mycket att göra
    underbemannad: för lite personal, för lite folk, för få personal, ont om personal, för få \
    kollegor, för få anställda, för få handläggare, för få socialsekreterare
    distansarbete: jobba hemifrån, arbeta hemifrån, jobba hemma, jobbar hemma, arbeta hemma
    blankett: fylla i, fyller i
    skyller: skyller på, får skulden, få skulden, mitt fel, vårt fel
    följeslagare: följer med, följa med, går med, ta med, har med, ha med sig
    uppföljning: följer upp, följa upp, följs upp
    åsikt: tycka till, tycker till, säga vad man tycker, säga sin mening
    ansvar: tar ansvar, står för
    ljuger: ljuger för
    löfte håller: hålla löften
    nedlåtande: ser ner på, pratar ner, tala ner, pratar över huvudet, som ett barn, som barn, som \
    en idiot, som om jag vore dum, sätter sig över
    avbryts inte: prata klart, prata till punkt, tala till punkt, tala klart
    olikabesked: dubbla budskap, olika besked, olika svar, olika bud, olika information
    rättighet: rätt till, ha rätt
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
    sammatak: under samma tak, i samma hus, samma hus, samma tak
    gles: lång tid mellan, för lång tid mellan, långt mellan, för sällan
    sen: först när det är kris, när det redan är kris
    samma: från början till slut, hela vägen, en och samma
    kom: dök upp, dyker upp
    nummer: som ett nummer, bara ett nummer, bara ett ärende, som en siffra, som ett ärende
    berätta upprepa: dra sin historia
    papper: på papper, i pappersform, med papper
    ute: ute i verksamheten, på golvet, ute på fältet, ute hos folk, där folk är
    utan delta: utan mig, utan oss
    länge: hur länge som helst
    slutar: säger upp sig, sade upp sig, säga upp sig, sagt upp sig
    försvinner: tappar bort, tappat bort, tappade bort, slarvar bort, slarvat bort, kommer bort, \
    kommit bort, kom bort, är borta
    förberedd: läst på, läser på, läsa på, satt sig in, sätter sig in, sätta sig in
    hemligt: bakom lyckta dörrar, i tysthet
    innan: på förhand, i förväg
    sent: i sista minuten, sista sekunden, sista utväg
    hitta: vända sig, vänder sig, vänder man sig, vända oss, vända mig, ska gå
    hembesök: hemma hos, kommer hem, komma hem, kom hem, hem till
    räcker: räcker till, räcka till, går ihop, gå ihop, gå runt
    känner: lära känna, lär känna
    samarbetar: vänstra handen, ena handen, talar samma språk
    utbränd: går in i väggen, gått in i väggen, går sönder av jobbet, brinner upp, går i väggen, \
    slutkörd av
    resultat: rinner ut i sanden, blir något av, blir av, leder till något, skillnad i praktiken
    löften: tomma ord, tomma löften
    ja: säger ja
    berättar: talar om, tala om för, säger till, säga till
    akut: släcker bränder, släcka bränder, brinner i knutarna
    hemma: i hemmet, på hemmaplan, nära hemmet, från hemmet
    omsorg: tar hand om, ta hand om, tagit hand om
    vet: har koll på, koll på, känner till, känna till, har en aning, får reda på, få reda på, ta \
    reda på
    information: får info, få info, får veta, fick veta, få veta, får reda, hålls informerad
    förstår: pratar förbi, förstår mig
    förstådd: bli förstådd
    framsteg: går framåt, komma vidare, kommer vidare
    själv: på egen hand
    självständig: stå på egna ben, klara sig själv, klara mig själv
    kö: står på kö, står i kö, sitter i kö, växande köer
    fastnar: fast i systemet
    slippa: kommer ur
    enskilt: fyra ögon, i enrum
    natt: mitt i natten, på natten
    föråldrad: för gammalt
    inom: inom ramen
    sedd: ser mig, ser oss, ses som, bli sedd
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
    bollas: som ett bollträ, runt i systemet, fram och tillbaka, hit och dit, från den ena till den \
    andra, skickas vidare, skickad vidare, blir skickad, kopplas vidare, kopplas runt, hänvisas \
    vidare, moment 22, rund gång
    bollas olika: mellan olika
    modersmål: mitt språk, mitt eget språk, sitt språk, sitt eget språk, alla språk, flera språk, \
    fler språk, många språk, olika språk, andra språk, annat språk
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
    pengar räcker: lever på, leva på, klara sig på, överleva på, kan leva
    hyra: betala hyran
    fysiskt: öga mot öga, ansikte mot ansikte, på riktigt möte
    uppgiven: ger upp, ge upp, gett upp, gav upp, orkar mer, orka mer
    tillsammans: på samma sida, åt samma håll, hjälps åt, hjälpas åt, håller ihop, hålla ihop, gör \
    det tillsammans, med varann
    tillsammans mål: samma mål
    separation: skiljs åt, skildes åt, bor isär
    barn: få barn, barn och unga, barn och ungdomar
    vuxna skola: vuxna i skolan
    kvinnofrid: våld i nära relation, våld i nära relationer
    våld: blir slagen, brukar våld
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
    arbetsbelastning ärenden: för många ärenden
    bemanning: fler händer, fler anställda, mer personal, fler personal, fler kollegor, mer folk, \
    tillräckligt med personal, full bemanning, fler socialsekreterare, tillräckligt många, många i \
    personalen, fler handläggare
    långt resa: lång resväg
    centralt: mitt i stan
    nära: nära mig, nära hem, i närheten, nära där jag bor, där man bor
    avlägset: långt bort, långt borta, för långt, långt ifrån, långt att åka, långt till, på andra \
    sidan stan, flera mil, i tvåan
    förstår ej: grekiska för mig, rena grekiskan
    förståelig: går att förstå, lätt att förstå, enkelt att förstå
    förstå: att förstå
    lättläst: lätt att läsa, går att läsa
    myndighetsspråk: svåra ord, krångliga ord, konstiga ord, juridiskt språk, krångligt språk, svårt \
    språk, byråkratiskt språk
    klarspråk: enkelt språk, lätt svenska, enkel svenska, vanlig svenska, vanliga ord, vanligt \
    språk, enkla ord, begripligt språk, tydligt språk
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
    till klienterna
    möte människa: mänskliga möten
    fysiskt möte: fysiska möten, ses på riktigt
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
    helhetssyn: se helheten, ser helheten, hela bilden
    helhetssyn människa: hela människan
    viktigt: väga tungt
    utanförskap: hamnar utanför, står utanför
    glömd: glöms bort, glömts bort, glömmer bort
    telefon bryts: bortkopplad i telefon, samtalet bryts, samtalen bryts
    skadas: far illa, fara illa, farit illa
    mobbad: fryser ut, fryst ut, utfryst
"""

# Each line is called the same: things, people, and what they do.
SAME = """
    försvinna försvinner försvunnit försvann
    upphöra upphör upphörde avslutas avslutade avslutats
    vänta väntar väntan väntade väntat väntetid väntetider väntetiden kö köer kön köa köerna köar \
    dröja dröjer dröjde dröjsmål fördröjning fördröjs
    ring ringa ringer ringde ringt telefon telefonen telefontid telefontider telefonsamtal samtal \
    uppringd lur luren telefonnummer telefonkö telefonkön telefonist
    nå når nås jaga jagar nåddes tag nåbar anträffbar tillgänglig tillgängliga tillgänglighet kontaktbar \
    svåranträffbar
    växel växeln
    mejl mejla mejlen mail maila mailen mejlet epost mejlar mailar
    sms smsa messa messar meddelande meddelanden
    chatt chatta chatten chattfunktion
    handläggare handläggaren socialsekreterare socialsekreteraren handläggarna sekreterare \
    socialsekreterarna soss socialarbetare socialarbetaren socialarbetarna
    biståndshandläggare biståndshandläggaren biståndsbedömare
    brukare brukaren klient klienten klienter brukarna klienterna
    socialtjänst socialtjänsten soc socialen socialkontoret socialförvaltningen socialkontor
    vård sjukvård sjukvården läkare läkaren doktor doktorn vårdcentral vårdcentralen sjukhus \
    sjukhuset regionen
    psykiatri psykiatrin psyk bup öppenpsykiatrin
    tand tandvård tandläkare tänder tandvården
    skola skolan lärare läraren skolor skolorna elevhälsan lärarna
    förskola förskolan dagis
    kurator kuratorn kuratorer skolkurator
    förstå förstår förståelig förståeligt fatta fattar fattade begripa begriper begripligt begriplig \
    fattbart förståelse
    beslut beslutet besluten beslutas beslutar avgörande beslutsfattande besluts beslutade
    bestämma bestämmer bestämt bestämd bestäm bestämde bestäms självbestämmande
    svar svara svarar svarade svarat besked beskedet svaret svaren respons återkoppling återkoppla \
    återkommer återkopplar återkoppling
    lyssna lyssnar lyssnad lyssnade lyssnat lyssnande höra hörd hörs hör hörda lyssnas gehör
    samarbeta samarbetar samarbete samarbetet samverka samverkan samverkar
    tillsammans ihop gemensam gemensamt gemensamma gemenskap
    stress stressad stressade stressigt stressig stressande
    chef chefen cheferna chefer ledning ledningen arbetsledning chefs arbetsledare
    barn barnen barnet barns barnets småbarn kid
    ungdom ungdomar unga ungdomarna ung ungas ungdomen ungdomars tonåring tonåringar tonåren
    förälder föräldrar föräldrarna mamma pappa mammor pappor föräldraskap föräldern
    familj familjen familjer familjerna familjens
    anhörig anhöriga närstående anhörigas släkt släktingar
    bostad bostäder bo lägenhet bostaden lya lägenheter lägenheten bor bott hem lägenhets \
    hyreskontrakt förstahandskontrakt kontrakt
    boende boendet boenden gruppboende gruppbostad gruppbostaden stödboende jourboende gruppboendet \
    servicebostad särskilt boendena
    hyra hyran hyror hyrorna hyres
    hemlös hemlösa hemlöshet bostadslös uteliggare hemlösheten
    granne grannar grannarna grannen
    vandrarhem vandrarhemmet härbärge hotell
    familjehem familjehemmet familjehemmen fosterhem fosterfamilj jourhem
    jobb jobbar jobba jobben arbete arbetar arbeta arbetet arbetsplats arbetsplatsen anställning \
    jobbet sysselsättning arbetsplatser arbeten
    anställa anställd anställda anställs anställer anställas
    praktik praktikplats praktikplatser praktiken arbetsträning arbetsträna
    arbetsgivare arbetsgivaren arbetsgivarna företag företagen företagare
    lön löner lönen lönerna betalt lönepåslag avlöning
    pengar pengarna utbetalning utbetalningen utbetalningar ekonomi ekonomin ekonomisk ekonomiskt \
    ekonomiska betalning betalningen betalas
    skuld skulder skuldsatt kronofogden skulderna skuldsanering skuldfri överskuldsatt
    bidrag bidraget försörjningsstöd försörjningsstödet socialbidrag ersättning ersättningen \
    socbidrag bidragen ersättningar
    fattig fattiga fattigdom fattigdomen
    dator datorn datorer skärm skärmen datorerna
    system systemet datasystem datasystemet verksamhetssystemet verksamhetssystem systemen
    dokumentation dokumentationen dokumentera dokumenterar administration administrationen \
    administrera administrativt administrativa pappersarbete dokumenterande
    journal journalen journaler akt akten aktinnehåll
    hjälp hjälpen hjälpa hjälper hjälpt stöd stödet stödja stödjer stötta stöttar stöttning hjälpas \
    insats insatser insatsen insatserna support help
    kväll kvällar kvällen helg helger helgen kvällsöppet kvällstid kvällarna helgerna lördag \
    lördagar söndag söndagar
    natt natten nätter nattetid
    möte mötet möten mötena träff träffar träffarna träffas träffa sammanträde sammanträden träffade \
    träffat besökstid
    mötesplats mötesplatser träffpunkt träffpunkter träfflokal samlingslokal
    berätta berättar berättade historia historien livshistoria upprepa upprepar dra
    bemöta bemött bemötande bemötandet attityd ton bemöter bemötta bemöts behandlad behandlade \
    behandlas attityden tonen
    respekt respekterad respektfull respect respekteras respektfullt respektera respekterar
    hemsida hemsidan webb webben webbsida webbplats sajt hemsidor hemsidorna
    etjänst etjänster etjänsten
    information info informationen informera informerad informerade informerar informeras infon
    personal personalen medarbetare personalens medarbetarna
    kollega kollegor kollegorna kollegerna arbetskamrater arbetskamrat arbetskamraterna
    bolla bollas boll bollad skickas slussas skyfflas runtskickad hänvisas hänvisad hänvisar slussad \
    kastas bollar bollades
    skylla skyller
    kaffe fika bulle fikabröd fikat kaka kakor
    läsa läsning läser läst
    robot robotar robotarna ai automatiserat automatisering
    utbilda utbildar utbildning utbildningar utbildningen kurs kurser lära fortbildning \
    vidareutbildning kompetensutveckling kursen lär
    plugga pluggar studera studerar studier studie
    ställe ställen plats platser
    vägvisare lots lotsar guide lotsen guidar vägledare vägleda vägledning
    vän vänner vännen kompis kompisar kompisarna kamrat kamrater polare
    husdjur hund hundar katt katter djur djuren
    trädgård trädgården odla odling grönsaker odlar
    wifi internet uppkoppling bredband
    simma simhall simhallen bad badhus badhuset bada
    disco dans dansa dansar
    foto foton fotografi bild bilder
    resa resor åka åker reser resan
    förebygga förebyggande förebygg proaktivt
    kris krisen krisa akut akuta kriser akutläge
    missbruk droger alkohol beroende missbrukare missbrukar drog knark beroendevård beroendevården \
    narkotika spelmissbruk
    avgiftning avgiftningen abstinens tillnyktring
    återfall återfaller
    behandling behandlingen behandlingar behandlingshem behandlingshemmet rehab rehabilitering
    eftervård utslussning
    utskriven utskrivna utskrivning
    flytta flyttar flytt flyttas flyttade flyttades flyttad
    medicin mediciner läkemedel tabletter medicinen medicinerna
    psykisk psykiskt ångest depression mår psykisk ohälsa ohälsa deprimerad
    träna träning gym gymma idrott sport motion
    skriva skriver skrivs skrivet skrev skrivit skriven skrivna
    säga säger sagt sa sade sägs
    prata pratar pratade pratat snacka snackar tala talar talas talade talat
    fråga frågar frågade frågat frågas frågor frågorna tillfrågad tillfrågas tillfrågades frågan
    besök besöka besöker besöken besöket hembesök
    följeslagare sällskap ledsagare ledsagning medföljande ledsaga
    schema schemat scheman
    kompetens kunnig kunniga kunskap kunskaper kompetent kompetenta välutbildad välutbildade proffs
    överlämning överlämningar överlämna överlämnar överlämningen
    nämnd nämnden politiker politikerna kommunfullmäktige politiken politik nämndens
    möjlighet chans chansen möjligheter möjligheten
    problem problemet bekymmer problemen
    hot hotad hotas hotfull våld hotfulla hat hotade våldsam
    förening föreningar föreningslivet föreningarna civilsamhälle civilsamhället frivilliga \
    volontärer frivillig ideella ideell volontär frivilligorganisationer frivilligorganisationerna
    fritid fritiden fritidsaktiviteter fritidsaktivitet aktivitet aktiviteter aktiviteterna hobby
    fritidsgård fritidsgårdar fritidsgården ungdomsgård ungdomsgården fritidsgårdarna
    fältare fältarna fältassistent fältassistenter fältassistenterna
    fest kalas fira firar fester
    mat lunch middag äta lunchen maten matlåda matlådan
    frisk luft utomhus promenad promenader promenera naturen skogen
    välja väljer val valfrihet valde valt
    delta deltar delaktig delaktiga delaktighet medverka inflytande makt påverka påverkan påverkar \
    medbestämmande medinflytande brukarinflytande delaktigheten inflytandet
    åsikt åsikter synpunkt synpunkter förslag förslagen idé idéer åsikterna synpunkterna klagomål \
    feedback förbättringsförslag utvärdera utvärdering utvärderingar utvärderas enkät enkäter
    klaga klagar klagat klagomålen
    mål målet målen målsättning
    ansvar ansvarig ansvariga ansvaret
    förändra förändring förändras ändra ändras ändring ändrar förändringar ändringar
    byta byter byte byten bytt bytte bytts byts bytet omsättning personalomsättning utbytt \
    personalomsättningen
    vikarie vikarier vikarien konsult konsulter hyrkonsulter bemanning inhyrda hyrpersonal \
    vikarierna konsulterna timvikarier hyrsocionomer
    kontaktperson kontakt kontakten kontaktpersoner kontakter
    skam skäms skämmas skamligt skämdes
    döma dömd döms dömer dömande fördomar fördomsfull fördomsfulla förutfattade stämplad judged
    misstag fel felaktigt felaktig felaktiga
    glömma glömmer glömt bortglömd glömde glöms bortglömda
    papper pappret pappersblankett papperet papperen
    bankid legitimation elegitimation
    nätet nät online digital digitalt digitala digitalisering digitaliserat digitaliserad internetet
    app appen appar mobilapp
    film filmer filmen video
    bildstöd symboler bildstödet pictogram
    språk språket språken hemspråk modersmål
    tolk tolken tolkar tolkning tolkarna tolka språktolk
    brev breven brevet
    kallelse kallelser kallelsen kallelserna kallad
    bokning boka bokar bokas bokad bokningen bokningar tidsbokning tidbokning
    påminnelse påminna påminner påminnelser
    känna känns känner känsla kände känt
    tycka tycker anser
    människa människor människan människorna
    ansöka ansökan ansökning söka söker ansökningar ansökningen ansöker ansökt
    blankett blanketter blanketten formulär formuläret blanketterna formulären
    kontoutdrag bankutdrag kontoutdragen
    anmälan anmäla anmäler orosanmälan anmälningar orosanmälningar anmäld anmälde anmälningarna
    överklaga överklagan överklagar överklagande överklagat
    avslag nekad nekade nekar nekas avslagen avslås avslagit nekande
    utredning utredningen utredningar utreda utreder utredningarna utreds utreddes
    plan planen planer genomförandeplan genomförandeplanen planering planeringen vårdplan
    uppföljning följs uppföljningar uppföljningen uppföljd
    rutin rutiner rutinerna riktlinje riktlinjer riktlinjerna regel regler reglerna reglerna
    lag lagen lagar paragraf paragrafer juridik juridiska
    sekretess sekretessen tystnadsplikt
    sip sipmöte sipmöten
    hus huset byggnad byggnaden
    lokal lokaler lokalerna lokalen
    rum rummet rummen samtalsrum arbetsrum
    kontor kontoret expedition kontoren
    kontorslandskap kontorslandskapet landskap
    väntrum väntrummet väntrummen
    reception receptionen entré receptionisten receptionist
    dörr dörren ingång dörrar
    bil bilen skjuts bilar
    buss bussen bussar bussarna kollektivtrafik busskort bussresor tåg kollektivtrafiken
    färdtjänst färdtjänsten
    hiss hissen
    möbler möblerna soffa soffor stolar
    toalett toaletten toa
    leksak leksaker leksakerna leksakshörna
    ärende ärenden ärendet ärendena fall ärendemängd ärendemängden
    arbetsbelastning arbetsbörda arbetsbördan arbetsbelastningen underbemannad underbemannat underbemannade \
    underbemanning överbelastad överbelastade belastning personalbrist belastningen bemanningen \
    arbetstyngd överhopade
    tidsbrist tidspress tidsnöd
    handledning handledare handledningen
    reflektion reflektera reflekterar eftertanke
    sjukskriven sjukskrivna sjukfrånvaro sjukskrivningar sjukskrivning
    arbetstid arbetstider arbetstiden arbetsdag arbetsdagen arbetsdagar timmarsdag
    arbetsmiljö arbetsmiljön
    arbetslös arbetslösa arbetslöshet
    sommarjobb feriejobb sommarjobben
    läxhjälp läxor läxa
    assistent assistenter assistans assistenten assistansen
    ledig ledigt semester lov semestern sommarlov
    avlastning avlösning avlösare korttids korttidsboende
    erfarenhet erfarenheter erfaren erfarna peer självupplevt
    kännedom
    rättighet rättigheter rättigheterna
    löfte löften lova lovar lovade lovat lovades lovas
    samma sammanhållen densamme
    förklara förklarar förklaring förklaringen förklarat motivera motivering motiveringen
    veta vet vetat visste
    se sedd sedda synas syns synlig synliga
    budget budgeten besparing besparingar spara nedskärningar sparkrav sparbeting besparingarna \
    sparar nedskärning
    behov behoven
    ensam ensamma ensamhet isolerad isolerade ensamheten
    hud beröring kram
    ålder åldern
    äldre gamla gammal pensionär pensionärer äldres
    person personer individ individen
    grupp grupper gruppen
    bibliotek biblioteket
    ledningsgrupp ledningsgruppen
    hitta hittar hittas
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
    kontroll kontrollera kontrolleras kontrollerad övervakad övervakning övervakas
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
    rullstol rullstolen rullstolsburen permobil rörelsehindrad rörelsehindrade ramp ramper
    skylt skyltar skyltat skyltning skyltarna
    välkommen välkomna välkomnad välkomnas
    förbereda förberedd förberedda förbereder oförberedd oförberedda påläst pålästa förberedelse \
    förberedelser
    umgänge umgänget umgängen
    syskon syskonen bröder systrar bror syster
    introduktion introduktionen introducera introduceras inskolning upplärning
    nyanställd nyanställda nyutexaminerad nyutexaminerade nybörjare
    mentor mentorer mentorn mentorskap
    inloggning inloggningar inloggad logga loggar lösenord lösenordet
    toppstyrt toppstyrd uppifrån toppstyrning överhet
    le leende leenden ler hälsa hälsar
    distansarbete distans hemarbete hemifrån
    friskvård friskvårdstimme hälsoprofil
    närvaro närvarande
    frånvaro skolfrånvaro hemmasittare hemmasittande
    placera placeras placerad placerade placering placeringar placerat
    omhänderta omhändertas omhändertagen omhändertagna lvu tvångsvård lvm
    umgås umgicks hänga häng hänger
    höj höja höjs höjt höjts höjd höjda höjning höjdes
    sänk sänka sänks sänkt sänkts sänkning sänkta minska minskas minskar minskade
    räcker räckte räckt
    räkning räkningar räkningarna fakturor faktura
    sysslor syssla arbetsuppgifter
    daglig dagliga verksamhet verksamheten verksamheter
    habiliteringsersättning habiliteringsersättningen habersättning habersättningen
    lss funktionsnedsättning funktionsnedsatta funktionshinder funktionshindrade funkis npf
    autism adhd asperger diagnos diagnoser
    vuxen vuxna vuxenvärlden
    lovet lovaktiviteter sommarlovet höstlov sportlov kollo läger
    konst tavlor målningar blommor växter krukväxter
    lås knacka knackar integritet privatliv privat
    enskilt avskilt avskildhet
    sekel framtid framtiden framtidstro hopp hoppas hoppfull
    dröm drömmar drömma drömmer
    självständig självständighet självständiga oberoende
    stämning stämningen klimat arbetsklimat klimatet
    stigma stigmatiserad stigmatisering stigmatiserade utpekad utpekade
    diskriminera diskriminerad diskriminering rasism rasistisk
    kultur kulturer kulturell bakgrund
    utländsk utländska invandrare nyanländ nyanlända flykting flyktingar asylsökande
    integration integrera integreras
    svenska svenskan sfi
    engelska arabiska somaliska
    diagnostisera
    kommunicera kommunikation kommunikationen kommunicerar
    reagera reagerar reaktion agera agerar
    stuprör silo silos silotänk revirtänk stuprörstänk
    helhetssyn helhet helheten helhetsperspektiv helhetsbild
    team teamet teamen teamarbete teamkänsla
    nätverk nätverket nätverksmöte nätverksmöten
    projekt projekten projektet kortsiktigt kortsiktiga
    effekt resultat resultatet resultaten effekten verkan
    statistik mäta mäter mätning mätningar siffror siffrorna
    kvalitet kvaliteten kvalité
    prioritera prioriteras prioritet prioritering prioriteringar
    organisation organisationen omorganisation omorganisationer omorganisationerna omorganiseringar
    upphandling upphandlingar upphandlad privata bolag vinst
    tävling anbud
    kläder klädsel
    städa städar städas städning städningen
    tvätta tvätt tvättstuga tvättar
    duscha dusch duschen
    dö död döden dör självmord suicid
    mobbad mobbning mobbas trakasserier kränkt kränkning kränkande kränkningar
    brottsling brott kriminell kriminella kriminalitet gäng gängen gängkriminalitet
    fängelse anstalt frivård kriminalvården häktet
    kvinna kvinnor kvinnorna tjejer tjej flickor
    män männen killar kille pojkar
    kvinnojour kvinnofrid skyddat skyddsboende
    relation relationer relationen bygga bygger
    föräldraledig vab barnvakt
    skild skilsmässa separation separerade vårdnad vårdnaden vårdnadstvist vårdnadstvister
    budgetrådgivning budgetrådgivare skuldrådgivning skuldrådgivare
    spel spela spelar spelberoende dataspel
    spontan spontant spontana dropin
    akutboende natthärbärge
    hyresvärd hyresvärden hyresvärdar bostadsbolag bostadsbolaget
    uteplats balkong balkonger altan
    kök köket
    cykel cyklar cykla
    parkering parkeringsplats parkeringsplatser parkera
    glasruta glasrutan glasvägg lucka luckan disk
    vakt vakter väktare ordningsvakt ordningsvakter
    larm larma larmar larmet överfallslarm
    dataskärm
    nyckel nycklar nycklarna nycklarnas
    frukost frukosten
    studiebesök
    föreläsning föreläsningar föreläsare föreläser
    metod metoder metoderna evidens evidensbaserat forskning forskningen
    byråkrati byråkratin byråkratisk byråkratiskt regelverk regelverket
    exempel förebild förebilder
    beslutsfattare makthavare
    valborg
    mobil mobilen mobiltelefon mobiler mobiltelefoner
    fax faxa faxen
    videomöte videosamtal zoom digitalmöte
    ringtid
    broschyr broschyrer folder foldrar informationsblad lappar
    rubrik
    bolagisera
    fastna fastnar fastnade
    hinder barriär barriärer hindra hindrar hindras
    tröskel trösklar
    gömma hemlig hemligt dolt dolda
    börda belastar
    återhämtning återhämta paus pauser rast raster vila
    övertid övertiden kvällsjobb
    sommar sommaren somrar semestertider semestertid
    jul julen julafton
    söndagsstängt
    vinter vintern
    självhjälp samtalsgrupp samtalsgrupper samtalsstöd stödgrupp stödgrupper självhjälpsgrupp
    kamratstöd kamratstödjare mentorsstöd brukarstödjare stödperson
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
    ursäkt förlåt ursäkter ursäkta
    sårad såra sårande
    bemöda anstränga engagemang engagerad engagerade engagera engagerar bryr bry eldsjäl eldsjälar
    motivation motiverad motiverade omotiverad omotiverade
    samtycke godkänna godkänner
    undertecknad underskrift signera
    glapp glappet mellanrum mellanstolar
    övergång övergången övergångar
    uppdrag uppdraget
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
    basinkomst medborgarlön medborgarinkomst
    bank banken bankkonto konto kontot
    kontant kontanter
    swish swisha
    matkasse matkassar matutdelning matbank matkö
    barnbidrag
    julklapp julklappar presenter present
    glasögon
    inkomst inkomster inkomsten
    avdrag avdragen avräknas
    handpenning deposition borgen
    skyddsnät
    brand bränder brandkår brandkårsutryckning brandkårsutryckningar
    verktyg verktygen
    dagordning agenda agendan mötesordning
    protokoll protokollet minnesanteckningar anteckningar anteckning
    inbjudan inbjudna bjuds bjuda bjuden
    deltagare
    årsdag framgång framgångar lyckade succé framsteg
    smartphone smartphones
    teknik tekniken teknisk teknikstöd tekniska
    sjunga sjunger kör körsång sång
    odlingslott odlingslotter
    fusk fuska fuskar fuskare fusket
    suck sucka suckar
    tålamod tålamodet
    värme värmen
    adress adressen
    post posten
    skrivare skrivaren skrivarna kopiator
    medarbetarsamtal
    handläggningstid handläggningstiden handläggningstider
    värd värda värde människovärde värdigt värdig
    jurist jurister juridisk advokat
    hända händer hänt hände händelse
    svika sviker sviken svikna sviks svek lurad lurade lurar
    besviken besvikna besvikelse
    villkor villkoren motprestation
    uppgiven uppgivna uppgivenhet hopplös hopplöst hopplöshet maktlös maktlösa maktlöshet
    förnedrande förnedrad förnedring förödmjukande förödmjukad ovärdigt tigga tigger
    fysiskt fysisk fysiska
    boendestöd boendestödet boendestödjare boendestödjaren
    öppenvård öppenvården
    barnrätt barnkonventionen barnperspektiv barnrättsperspektiv
    familjecentral familjecentralen familjecenter familjecentraler
    socialjour socialjouren
    norm normen riksnorm riksnormen
    vräka vräks vräkt vräkning vräkningar vräkta avhyst avhysning
    bostadskö bostadskön
    träningslägenhet träningslägenheter träningsboende
    sjukpenning sjukersättning aktivitetsersättning
    nykter nyktert nyktra drogfri drogfria drogfritt nykterhet
    misshandel misshandlad misshandlas slagen slår
    hedersvåld heder
    syn blind synskadad
    hörsel döv döva hörselskadad teckenspråk teckenspråkstolk
    socionom socionomer socionomen
    enhetschef enhetschefen gruppledare gruppledaren verksamhetschef
    medborgarkontor medborgarkontoret servicekontor servicecenter kontaktcenter kontaktcentret \
    kundtjänst
    ungdomsmottagning ungdomsmottagningen
    nattvandra nattvandrare nattvandring
    lekplats lekplatser lekrum lekhörna lek leka leker
    belysning lampor lyse
    ventilation luften ventilationen
    fönster fönstret
    kärlek medkänsla
    humor skämt
    hbtq queer
    religion kyrka kyrkan moské
    sanning sanningen
    konflikt konflikter osams
    rykte rykten ryktet
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
    musik musiken spelning konsert konserter
    utflykt utflykter
    bakning baka bakar
    hantverk snickra snickeri sy pyssel pyssla skapa skapande
    fotboll fotbollslag fotbollsplan
    läsecirkel bokcirkel
    ridning rida häst hästar
    fiska fiske
    park parken grönområde grönska gröna grönområden
    strand stranden
    köra körkort
    ränta räntor inkasso
    låna lån lånar
    sparande buffert
    skatt skatten
    jobbcoach coach coacher jobbcoacher
    intervju anställningsintervju
    yrke yrken yrket
    lärling lärlingsplats lärlingsplatser
    komvux folkhögskola
    rekrytera rekryterar rekrytering tjänsterna
    bevisa bevis intyg intyga läkarintyg intygen
    sprida sprids spreds sprider läcka läcker läckt röjs röjdes
    uppgifter personuppgifter
    samordna samordnas samordning samordningen
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
    bevilja beviljas beviljad beviljat beviljade
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
    skolk skolkar
    uppsökande uppsöka
    brukarrevision brukarrevisioner
    brukarråd brukarrådet brukarråden
    barnombud ombudsman
    mötestid mötestider
    sekreterarstöd administratör administratörer
    avdelningsmöte apt arbetsplatsträff
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
"""

# Each line is how something is, in the same way; what is the other way round comes after the bar.
WAYS = """
    tro tror trodd trodda | misstrodd misstro misstrodda misstänkt misstänksam misstänksamhet \
    misstänkliggjord misstänks
    sluta slutar slutade | \
    stanna stannar stannade kvar stannat långvarig kontinuitet
    lång långa långt längre länge lången evighet evigheter jättelänge jättelång jättelångt | kort \
    korta kortare kortfattat kortfattad
    långsam långsamt långsamma seg segt trög trögt sega | snabb snabbt snabba snabbare fort direkt \
    genast omedelbart omgående snarast snabbhet kvick kvickt
    sen sena sent försenad försenade försening förseningar försent senare | tidig tidigt tidigare \
    punktlig punktliga tidiga punktligt
    svår svårt svåra krångel krånglig krångligt krångliga komplicerad komplicerat komplicerade \
    krångligare | enkel enkelt enkla lätt lätta smidig smidigt smidiga okomplicerat lättare enklare
    luddig luddigt luddiga rörig rörigt röriga oklar oklart oklara otydlig otydligt otydliga diffus \
    flummigt förvirrande | tydlig tydligt tydliga klar klart klara konkret tydlighet tydligare
    öppet öppen öppna öppettider öppettiderna öppethållande öppettid | stängt stängd stänger stängde \
    stänga stängs stängda nedlagd nedlagt nedläggning låst låsta
    dyr dyrt dyra kosta kostar kostnad avgift avgiften avgifter pris priset kostnader kostsamt \
    dyrare avgifterna | billig billigt billiga gratis kostnadsfri kostnadsfritt avgiftsfritt \
    avgiftsfri billigare
    hög högt höga högre | låg lågt låga lägre
    stor stora stort större | liten små litet mindre
    trygg tryggt trygga trygghet säker säkert säkra säkerhet | otrygg rädd rädda rädsla orolig oro \
    farlig farligt oroliga otrygghet osäker osäkert
    ny nya nytt | föråldrad omodern omoderna gammaldags föråldrade slitna sliten slitet
    varm varmt varma | kall kallt kalla iskall
    ren rent rena städat fräsch fräscha fräscht | smutsig smutsigt skräpigt smutsiga ofräscht sunkig \
    sunkigt äckligt
    tyst tystnad lugn lugnt lugna ro stilla ostört | stökig stökigt stökiga bråkig bråkigt störig \
    störiga högljudd högljutt bullrigt bråk oväsen störande
    mysig mysigt mysiga trivsam trivsamt trivsamma fin fina fint vacker vackra hemtrevlig ombonad \
    hemtrevligt hemtrevliga | trist tråkig tråkigt trista tråkiga steril sterila sterilt
    funka funkar fungera fungerar fungerade funkade fungerande | trasig trasigt sönder krånglar \
    krångla strular strul krascha kraschar buggar bugg trasiga
    vänlig vänligt vänliga snäll snällt snälla trevlig trevliga trevligt varmhjärtad vänlighet \
    medmänsklig medmänsklighet medmänskligt empati empatisk empatiska hjärta omtanke mjuk | otrevlig \
    otrevliga otrevligt oförskämd spydig nonchalant nonchalanta arrogant arroganta ohövlig snäsig \
    snäser oartig elak elaka hård hårt hårda
    ödmjuk ödmjukhet | nedlåtande översittare översitteri förminskad förminskande dumförklarad \
    dumförklaras
    ärlig ärligt ärliga ärlighet öppenhet transparens transparent transparenta rak raka | oärlig \
    ljuger ljuga lögn lögner ljög
    rättvis rättvist rättvisa lika jämlik jämlikt jämlikhet rättvisare | orättvis orättvist \
    orättvisa godtyckligt godtycke godtycklig ojämlikt
    förtroende tillit lita litar tilltro förtroendefull | misstroende
    glad glada glädje lycklig lyckliga | ledsen ledsna sorg sorgsen
    arg arga ilska frustrerad frustration förbannad irriterad | nöjd nöjda
    missnöjd missnöjda missnöje missnöjt
    trött trötta utmattad utbränd slutkörd utbrända utmattade utbrändhet utmattning | pigg pigga
    bråttom jäkt jäktig jäktigt
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
    färre max lagom högst rimlig rimligt rimliga begränsat
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
    skräddarsytt skräddarsydda individuell individuellt individuella passar passande
    arbetsglädje trivsel trivs trivas skratt skratta skrattar roligt rolig roligare
    växer ökar ökat ökade öka växande | krymper
    professionell professionellt professionella proffsig proffsigt | oprofessionell oprofessionellt
    slarvig slarvigt slarv | noggrann noggrant noga
    mänsklig mänskligt mänskliga | omänsklig omänskligt känslokall känslokallt kyligt kylig kyla
    meningsfull meningsfullt meningsfulla | meningslöshet
    långsiktig långsiktigt långsiktiga hållbart hållbar | kortsiktig
    samlad samlat samlade | splittrad splittrat uppdelat utspritt utspridd
    central centrala
    stolt stolthet stolta
    sund sunda
    ful fult fula
    lättläst klarspråk lättlästa lättförståeligt lättbegripligt | myndighetsspråk myndighetssvenska \
    byråkratspråk byråkratsvenska kanslispråk fackspråk fikonspråk fackord facktermer kanslisvenska
    duktig duktiga duktigt skicklig skickliga
    trångbodd trångbodda trångboddhet trångbott
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
    stuprör: samarbeta
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
    budget: pengar
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
    kör: sjunga
    teknik: dator
    organisation: förändra
    svika: löfte förtroende
    besviken: arg
    förnedrande: skam nedlåtande respekt
    fysiskt: möte
    barnrätt: rättighet
    norm: bidrag
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
    brukarråd: delta
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
"""

# So many say these that to share one tells little, also where few have said it yet.
COMMON = """
    ansvar app barn berätta beslut bestämma boka bostad brev brukare dator delta dokumentation enkel
    fel fråga frågar följa förklara handläggare hjälp information jobb kontakt kväll känna läkare
    läsa lång mejl myndighet människa mål möte ny pengar person personal plan prata problem samma se
    skola skriva socialtjänst ställe stöd svar svår säga telefon tid tiden tycka ute utredning veta
    ärende
"""
