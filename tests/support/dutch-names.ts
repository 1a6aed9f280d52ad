/** Names as they are common in the Netherlands; the compound ones give the long tail. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const GIVEN_NAMES = words(`
  Jan Johan Johannes Piet Pieter Peter Kees Cornelis Henk Hendrik Wim Willem Gerrit Gerard Hans Marcel Mark Marco Erik Eric
  Frank Rob Robert Ruud Bert Bart Bas Sebastiaan Tom Thomas Tim Sander Alexander Daan Daniel David Jeroen Jasper Joost Jaap
  Joris Koen Lars Luuk Lucas Martijn Maarten Niels Nick Paul Patrick Ramon Richard Ronald Sjoerd Stefan Theo Tjeerd Vincent
  Wouter Yusuf Mohamed Ahmed Ali Mehmet Mustafa Anna Anne Anneke Annemarie Marie Maria Marieke Marije Marijke Marja Monique
  Petra Ingrid Inge Ilse Irene Esther Eva Emma Els Ellen Fatima Femke Floor Fleur Hanneke Hannah Heleen Iris Jacqueline Judith
  Julia Karin Karen Kim Laura Lieke Linda Lisa Lotte Lucia Manon Margriet Mirjam Miriam Naomi Nicole Nina Noor Olga Patricia
  Renate Rianne Roos Sandra Sanne Saskia Silvia Simone Sofie Sophie Suzanne Tamara Tessa Trudy Vera Wendy Yvonne Zeynep`);

export const INFIXES: readonly string[] = [
  'van',
  'de',
  'van de',
  'van den',
  'van der',
  'ter',
  'ten',
  'in ’t',
  'el',
];

export const COMMON_FAMILIES = words(`
  Jong Jansen Janssen Vries Berg Bakker Dijk Visser Smit Smits Meijer Meyer Boer Mulder Groot Bos Vos Peters Hendriks Leeuwen
  Dekker Brouwer Wit Dijkstra Smeets Maas Verhoeven Verhoef Koning Kok Jacobs Haan Vermeulen Vermeer Wal Bosch Peeters Schouten
  Hoekstra Willems Heuvel Hoek Kuipers Kuiper Post Gerritsen Prins Huisman Postma Scholten Martens Molenaar Timmermans Timmerman
  Veenstra Yilmaz Kaya Demir Nguyen Idrissi Amrani Kramer Kremer Bosman Wolters Wouters Jonker Jonkers Blom Bloem Hermans Driessen
  Goossens Evers Gerrits Rietveld Terpstra Sanders Willemsen Gommers Schipper Schippers Ruiter Ruijter Zwart Zandstra Beek Beekman`);

export const FAMILY_STARTS = words(`
  Ooster Wester Noorder Zuider Linden Eiken Beuken Berken Rozen Klaver Water Water Steen Zand Veen Heide Groen Blauwe Witte
  Rode Hooge Lage Nieuwe Oude Kort Lang Molen Kerk Kloos Brug Sluis Haver Gerst Rogge Koren Appel Peren Kersen Noten Wilgen
  Popel Kamper Zwolle Twente Drente Friese Zeeuwse Brabant Limbur Holt Bosch Duin Polder Waard Meers Grave Konings Prinsen
  Bisschop Ridder Schilde Zwaarde Wapen Helm Huls Doorn Distel`);

export const FAMILY_ENDS = words(`
  berg veld dijk man kamp horst burg broek beek brink bos huis hof land laar loo meer molen sloot stra straat stein ter ting
  voort waard weg wijk zand zijl`);
