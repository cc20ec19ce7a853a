import type { MessagePart } from '@domain/opening-message/message-parts';

/** What opening messages really say, and which parts they do not say: c(aller), a(i), w(ay out). */
type Sentence = readonly [missing: string, message: string];

const PARTS: Readonly<Record<string, MessagePart>> = { c: 'caller', a: 'ai', w: 'way-out' };

export const missingOf = (letters: string): readonly MessagePart[] =>
  Object.entries(PARTS).flatMap(([letter, part]) => (letters.includes(letter) ? [part] : []));

export const ENGLISH: readonly Sentence[] = [
  ['', 'Hi {{first_name}}, this is Anna, an AI assistant calling from Acme. Say “stop” at any time to opt out.'],
  ['', 'Hello, I’m the virtual assistant of Maple Dental. If you’d rather not get these calls, just tell me.'],
  ['', "Good morning, you're speaking with Sam, Acme's automated agent. Press 9 to be removed from our list."],
  ['', 'This is an automated call from Northwind Energy. To stop these calls, press 2.'],
  ['w', 'Hello {{name}}, this is Clara, the AI voice of Northwind. Is now a good time?'],
  ['w', 'Hi, my name is Max and I am a robot calling on behalf of Contoso Bank.'],
  ['a', 'Hi John, this is Emily from Acme Dental. If you want us to stop calling, say stop.'],
  ['aw', 'Hello, this is Jake with Blue River Solar. How are you today?'],
  ['aw', 'Hi {{first_name}}, Anna from Acme here! Do you have two minutes?'],
  ['aw', 'Good afternoon, I am calling from the office of Dr. Patel to confirm your appointment.'],
  ['aw', 'hi this is maria calling from sunrise clinic about your visit tomorrow'],
  ['aw', 'Hello, my name is {{agent_name}} and I have news about your order.'],
  ['cw', 'Hello, I’m an AI assistant. I have a question about your order.'],
  ['caw', 'Hi, am I speaking with John?'],
  ['caw', 'Hello! Is this {{first_name}}? I am calling about your bill.'],
  ['caw', 'Hi there, this is about your car’s extended warranty.'],
  ['caw', 'Hello, how are you doing today?'],
  ['caw', 'This is a courtesy call to remind you of your visit to the clinic.'],
  ['aw', 'Hi, this is Anna from Acme AI. Do you have a minute?'],
  ['aw', 'Hello, this is Anna from Acme, I am not a robot.'],
  ['aw', 'Hi, this is Dave from Acme, don’t worry, you are not talking to a bot.'],
  ['w', 'Hello, it’s Robin, your digital assistant at Fabrikam. I am calling about your delivery.'],
  ['w', 'This message uses an artificial voice. It is Priya from Lakeside Bank.'],
  ['', 'Hello from Acme! An AI agent from Acme is calling. We will not call you again if you are not interested.'],
  ['a', 'Hi, Sara from Lumen Health. You can hang up at any time, and we won’t call again.'],
  ['c', 'Hello, this is an important automated message. To unsubscribe, press 1.'],
];

export const GERMAN: readonly Sentence[] = [
  [
    '',
    'Guten Tag, hier ist Lena, die KI-Assistentin der Stadtwerke. Sagen Sie „Stopp“, wenn Sie keine Anrufe möchten.',
  ],
  [
    '',
    'Hallo {{vorname}}, hier spricht der Sprachassistent von Acme. Wenn wir Sie nicht mehr anrufen sollen, sagen Sie es einfach.',
  ],
  [
    '',
    'Guten Morgen, mein Name ist Max, ich bin ein automatisches Telefonsystem der Nordbank. Sie können jederzeit auflegen.',
  ],
  ['w', 'Guten Tag, ich bin Clara, eine künstliche Intelligenz, und rufe im Auftrag von Contoso an.'],
  ['w', 'Guten Tag Frau {{nachname}}, hier ist der virtuelle Assistent der Praxis Dr. Weber.'],
  ['a', 'Hallo, hier ist Tim von Acme. Wenn Sie keine weiteren Anrufe wünschen, sagen Sie bitte Nein.'],
  ['aw', 'Guten Tag, mein Name ist Julia Schmidt von der Allianz Versicherung. Haben Sie kurz Zeit?'],
  ['aw', 'Hallo, Peter Meier von Sonnendach GmbH, ich rufe wegen Ihrer Anfrage an.'],
  ['aw', 'Guten Tag, Sie sprechen mit Herrn Krause.'],
  ['aw', 'Guten Tag, ich rufe von der Zahnarztpraxis Müller an und möchte Ihren Termin bestätigen.'],
  ['cw', 'Guten Tag, hier ist Ihr KI-Assistent. Es geht um Ihre Bestellung.'],
  ['cw', 'Hallo, ich bin ein Roboter und habe eine Frage zu Ihrem Vertrag.'],
  ['caw', 'Guten Tag, spreche ich mit Herrn Müller?'],
  ['caw', 'Hallo, es geht um Ihre Rechnung. Haben Sie kurz Zeit?'],
  ['caw', 'Guten Tag, hier ist Ihre Erinnerung an den Termin morgen.'],
  ['aw', 'Guten Tag, hier ist Anna von Acme. Ich bin kein Roboter.'],
  ['', 'Guten Tag, hier ist der Telefonbot von Fabrikam. Sie können der Nutzung Ihrer Nummer widersprechen.'],
  ['a', 'Guten Tag, hier ist Jan von Acme. Falls Sie nicht gestört werden möchten, streichen wir Sie von der Liste.'],
  ['aw', 'Guten Tag, wir bot Ihnen damals ein Angebot, hier ist Jan von Acme.'],
];

export const FRENCH: readonly Sentence[] = [
  ['', 'Bonjour {{prenom}}, ici Léa, l’assistante virtuelle d’Acme. Dites « stop » pour ne plus être appelé.'],
  [
    '',
    'Bonjour, je suis une intelligence artificielle et je vous appelle de la part de Contoso. Vous pouvez raccrocher à tout moment.',
  ],
  ['', 'Bonjour, ceci est un appel automatisé de la société Énergie Plus. Appuyez sur 9 pour vous désinscrire.'],
  ['w', 'Bonjour, je m’appelle Hugo, je suis l’agent vocal de la banque. Vous avez une minute ?'],
  ['w', "Bonjour, c'est Chloé, une IA qui vous appelle pour votre rendez-vous."],
  ['a', 'Bonjour, ici Marie de chez Solaire France. Si vous ne souhaitez plus être contacté, dites-le-moi.'],
  ['aw', 'Bonjour Monsieur {{nom}}, je suis Paul Durand de la société Fenêtres Pro.'],
  ['aw', 'Bonjour, mon nom est Camille, je vous appelle au sujet de votre dossier.'],
  ['aw', 'Bonjour, vous êtes en ligne avec Nadia du service client.'],
  ['cw', 'Bonjour, je suis une IA et je vous appelle au sujet de votre commande.'],
  ['caw', 'Bonjour, est-ce que je parle à Monsieur Dupont ?'],
  ['caw', 'Bonjour, je vous appelle au sujet de votre facture. Avez-vous une minute ?'],
  ['aw', 'Bonjour, ici Anna de chez Acme, je ne suis pas un robot.'],
  ['a', 'Bonjour, ici Luc. Pour vous opposer à ces appels, inscrivez-vous sur Bloctel.'],
];

export const SPANISH: readonly Sentence[] = [
  ['', 'Hola {{nombre}}, soy Lucía, la asistente virtual de Acme. Si no desea recibir más llamadas, dígamelo.'],
  ['', 'Buenos días, le habla un sistema automatizado de parte de Contoso. Pulse 9 para darse de baja.'],
  ['w', 'Buenas tardes, me llamo Diego y soy una inteligencia artificial. ¿Tiene un minuto?'],
  ['w', 'Hola, soy el asistente digital de Banco Norte y le llamo por su cita.'],
  ['a', 'Hola, le saluda Carmen de Solar Sur. Si no le interesa, puede colgar.'],
  ['aw', 'Buenos días, mi nombre es Pedro y le llamo de la clínica San José.'],
  ['aw', 'Hola, habla Mariana de Seguros Unidos, ¿cómo está?'],
  ['aw', 'Buenas tardes, le llamo de parte de su aseguradora para confirmar la cita.'],
  ['cw', 'Hola, soy un asistente de IA y tengo una pregunta sobre su pedido.'],
  ['caw', 'Hola, ¿hablo con el señor García?'],
  ['caw', 'Buenos días, le llamo de nuevo por su factura.'],
  ['aw', 'Hola, soy Ana de Acme, no soy un robot.'],
];

export const HINDI: readonly Sentence[] = [
  ['', 'नमस्ते {{name}} जी, मैं अंजलि बोल रही हूँ, एक्मे की एआई सहायक। कॉल बंद करवाने के लिए “स्टॉप” कहें।'],
  ['', 'नमस्कार, यह एक्मे बैंक की ओर से एक स्वचालित कॉल है। सूची से हटने के लिए 9 दबाएँ।'],
  ['w', 'नमस्ते, मेरा नाम प्रिया है और मैं एक वर्चुअल असिस्टेंट हूँ।'],
  ['w', 'नमस्ते, मैं एक्मे से बात कर रहा हूँ। मैं एक AI हूँ।'],
  ['a', 'नमस्ते, मैं राहुल बोल रहा हूँ। अगर आप कॉल नहीं चाहते तो बताइए।'],
  ['aw', 'नमस्ते, मैं सनराइज क्लिनिक से बोल रही हूँ। क्या अभी बात हो सकती है?'],
  ['aw', 'नमस्कार, मेरा नाम अमित है, आपके बिल के बारे में बात करनी है।'],
  ['cw', 'नमस्ते, मैं एक रोबोट हूँ और आपके ऑर्डर के बारे में पूछना है।'],
  ['caw', 'नमस्ते, क्या मैं रमेश जी से बात कर रहा हूँ?'],
  ['caw', 'नमस्ते, आपके बिल के बारे में एक सूचना है।'],
  ['aw', 'नमस्ते, मैं अंजलि बोल रही हूँ। मैं रोबोट नहीं हूँ।'],
  ['aw', 'Namaste {{name}} ji, main Priya bol rahi hoon Acme se. Kya aapke paas ek minute hai?'],
  ['w', 'Namaste, mera naam Rohan hai, main ek AI assistant hoon.'],
];

/** Languages whose ways to say it are not known. */
export const OTHERS: readonly string[] = [
  'Buongiorno, sono Anna, chiamo per la sua bolletta. Ha un minuto?',
  'Olá, bom dia! Estou ligando para o senhor sobre a sua conta. Você tem um minuto?',
  'Goedendag, u spreekt met Jan van Acme. Ik bel over uw rekening.',
  'Dzień dobry, dzwonię w sprawie rachunku.',
  'مرحبا، أتصل بخصوص فاتورتك.',
  'こんにちは。ご請求についてお電話しました。',
  '{{greeting}}',
  '12345',
];

/** Sentences that no pattern was written for. */
export const OTHER_SENTENCES: readonly Sentence[] = [
  ['aw', "Hello Name, it's Kevin over at Metro Roofing. Got a sec?"],
  ['aw', 'Hey Name! Laura here, from Bright Smiles. Just checking in.'],
  ['w', "Hi, this is Ava, Acme's AI receptionist, returning your call."],
  ['w', "Hello! You have reached Name. I'm Nova, your AI-powered assistant."],
  ['', 'Hi Name, this is Ava, an AI agent with Acme. You can ask me to take you off our list whenever you like.'],
  ['caw', 'Good evening, I wanted to ask about the house you listed for sale.'],
  ['aw', 'Hello, may I speak to Name? This is Robert Brown of Brown and Partners.'],
  ['aw', "Good morning Name, I'm calling on behalf of Doctor Lee."],
  ['a', "Hello, this is Kim from Lakeview. If this is a bad time, or you don't want any more calls, let me know."],
  ['w', "Hi, this call is made by a computer. I'm calling from City Hospital."],
  ['aw', 'Guten Tag, Schmidt mein Name, von der Firma Müller. Störe ich gerade?'],
  ['w', 'Hallo Herr Name, ich bin Mia, die digitale Assistentin von Vodafone.'],
  ['w', 'Grüezi, hier ist Nora, ich bin eine KI der Kantonalbank.'],
  ['caw', 'Hallo, haben Sie kurz Zeit für eine Umfrage?'],
  ['a', 'Hallo, hier Lisa von Acme. Wenn Sie das nicht möchten, rufen wir nicht mehr an.'],
  ['aw', 'Bonjour, Sophie Martin du cabinet Durand, je vous dérange ?'],
  ['w', 'Bonjour, vous êtes en relation avec le robot vocal de la mairie.'],
  ['caw', 'Bonjour, avez-vous deux minutes pour répondre à une enquête ?'],
  ['aw', "Allô, bonjour, c'est Julien de Orange à l'appareil."],
  ['aw', 'Buenas, te llamo desde Iberdrola, mi nombre es Sara.'],
  ['w', 'Hola Name, soy Nora, un agente virtual de Movistar.'],
  ['caw', 'Hola, ¿tiene un momento para una encuesta?'],
  ['aw', 'नमस्ते, मैं एचडीएफसी बैंक से कॉल कर रही हूँ।'],
  ['caw', 'नमस्ते, क्या आपके पास दो मिनट हैं?'],
  ['caw', 'Hello Name, your appointment is tomorrow at 10.'],
  ['cw', 'Hello, please do not hang up, this is an automated reminder for you.'],
  ['caw', 'Hi Name, I am so happy to talk to you about your new home.'],
  ['caw', "Hi Name, it is great to talk. I'm calling you back about the quote."],
  ['caw', 'Guten Tag, ich bin froh, dass ich Sie erreiche. Es geht um Ihren Vertrag.'],
];
