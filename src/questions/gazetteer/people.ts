const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Given names common enough to tell that a capitalised run names a person. */
export const givenNames: ReadonlySet<string> = names(`
Aaron Abdul Abigail Abraham Adam Adolf Adrian Agnes Ahmed Alan Albert Alberto Alexander Alexandra Alfred Ali Alice Alison
Amanda Amelia Amy Ana Andrea Andreas Andrei Andrew Angela Anita Ann Anna Anne Anthony Antonio Arnold Arthur Ashraf Barack
Barbara Beatrice Benjamin Bernard Bill Bob Brian Bruce Carl Carlo Carlos Carol Caroline Catherine Cecilia Charles Charlotte
Chris Christian Christina Christine Christopher Claire Clara Claude Colin Craig Cynthia Daniel Daniela David Deborah Dennis
Diana Diego Dmitri Donald Dorothy Douglas Duncan Edgar Edith Edmund Eduardo Edward Edwin Eleanor Elena Elizabeth Ella Ellen
Elon Emily Emma Enrico Eric Erik Ernest Erwin Esther Eugene Eva Evelyn Fatima Felix Ferdinand Florence Frances Francesca Francis
Francisco Frank Franz Fred Frederick Friedrich Gabriel Galileo Gareth Gary Geoffrey George Georges Gerald Gerard Giovanni
Giuseppe Gloria Gordon Grace Graham Gregory Guy Hafiz Hannah Hans Harold Harriet Harry Hassan Heather Heinrich Helen Henri Henry
Herbert Hillary Howard Hugh Hugo Ian Ibrahim Igor Indira Ingrid Irene Isaac Isabel Isabella Ivan Jack Jackie Jacob Jacques James
Jamie Jan Jane Janet Jason Jay Jean Jeff Jeffrey Jennifer Jeremy Jerome Jerry Jessica Jill Jim Jimmy Joan Joanna Joe Johann
Johannes John Johnny Jon Jonathan Jorge Jose José Joseph Josef Joshua Juan Judith Julia Julian Julie Julius Justin Karen Karl
Kate Katherine Kathleen Katie Keith Kelly Ken Kenneth Kevin Khalid Kim Klaus Kofi Konrad Kurt Larry Laura Lawrence Leo Leon
Leonard Leonardo Leonhard Leslie Lewis Lily Linda Lisa Lise Louis Louise Lucas Lucia Lucy Ludwig Luis Luke Luther Madeleine
Marcel Marco Marcus Margaret Maria Marie Marilyn Mario Marion Mark Markus Martha Martin Mary Matthew Maurice Max Maya Megan
Melanie Melissa Michael Michel Michelle Miguel Mike Mitchell Mohamed Mohammad Mohammed Molly Monica Muhammad Mustafa Nancy
Naomi Natalie Nathan Neil Nelson Niccolò Nicholas Nicolas Nick Niels Nigel Nikola Nina Noah Noam Norman Oliver Olivia Omar Oscar
Osama Otto Pablo Patricia Patrick Paul Paula Pedro Peter Philip Phillip Pierre Priya Rachel Ralph Ravi Ray Raymond Rebecca René
Ricardo Richard Rita Robert Roberto Robin Roger Roland Ronald Rosa Rosalind Rose Ross Roy Rudolf Rupert Russell Ruth Ryan Saddam
Sally Sam Samantha Samuel Sandra Sara Sarah Scott Sean Sebastian Sergei Sergey Sharon Sheila Sigmund Simon Sofia Sophia Sophie
Stanley Stefan Stephanie Stephen Steve Steven Stuart Sue Susan Suzanne Sylvia Tariq Ted Teresa Terry Theodore Theresa Thomas
Tim Timothy Toby Tom Tony Tracy Ulrich Umberto Ursula Valentina Vanessa Vera Victor Victoria Vincent Vincenzo Virginia Vladimir
Walter Wanda Warren Wendy Werner Wilfred Wilhelm Will William Winston Wolfgang Xavier Yasmin Yuri Yusuf Zachary Zoe
Abel Adele Agatha Aisha Alastair Alec Alexandre Alexei Alfonso Allen Alma Alvin Amit Amos Anders Angus Anil Annie Anton Anwar Archie
Ariel Arjun Arthur Arun Astrid Audrey August Augustus Barry Bart Ben Bernadette Bert Bertrand Beth Betty Bjørn Blake Bobby Boris Brad
Bradley Brandon Brenda Brendan Brett Bridget Britney Bryan Calvin Cameron Carla Carmen Casey Cecil Cesar Chaim Chandra Charlie Chester
Chloe Chuck Clarence Clark Clayton Clement Clifford Clint Clive Connor Conrad Cornelius Curtis Cyril Dale Damian Dan Danny Darren Dave
Dean Denise Derek Desmond Dick Dmitry Dolores Dominic Don Doris Doug Dylan Earl Eddie Elaine Eli Elias Elijah Eliot Elliot Elsa Elvis
Emil Emile Emmanuel Enzo Erica Erin Ethan Eugène Ewan Fabio Faith Farah Fiona Floyd Frankie Franklin Freddie Frida Fritz Gavin Gene
Georgia Georgina Gertrude Gilbert Gina Glen Glenn Greg Greta Gregor Guillermo Gustav Gwen Hank Hannibal Harvey Hector Hilary Hiroshi
Holly Hope Horace Hubert Humphrey Ida Iris Irving Isabelle Isaiah Jade Jake Jared Javier Jayne Jeanne Jens Jesse Jesús Jill Jo Joaquin
Joel Josephine Joyce Juliet Kai Karim Karin Kathryn Katy Keiko Kenji Kirk Kristen Kyle Lance Lars Lauren Leah Lee Lena Len Leopold
Leroy Liam Lillian Lloyd Lorenzo Loretta Lorna Lou Luca Lydia Lyndon Mabel Mae Magnus Malala Malcolm Manju Manuel Marc Margot Marianne
Marguerite Marina Marjorie Marlene Marshall Matt Matthias Maureen Mel Mercedes Mia Michele Mick Mikhail Miles Milton Miriam Mitch
Morgan Morris Moses Muriel Myra Nadia Nat Natasha Ned Nellie Nora Norma Octavia Olga Orson Oswald Owen Pamela Pat Patrice Pau Pauline
Pearl Peggy Penelope Percy Perry Pete Phil Philippe Phyllis Polly Preston Quentin Rafael Raj Rajesh Ralf Ramón Randy Rashid Raúl Reginald
Renee Reza Rhoda Rick Robbie Rod Roderick Rodney Roland Rolf Roman Ron Ronnie Rory Rosemary Rowan Roxanne Rudy Rufus Sabrina Sadie Salma
Salman Salvador Sanjay Santiago Saul Selma Serena Seth Seymour Shane Shannon Shaun Shirley Sidney Silvia Simone Sinéad Solomon Sonia
Spencer Stan Stella Steffen Stewart Sunil Susanna Svetlana Sven Tania Tara Tatiana Taylor Terence Tess Theo Thelma Tina Todd Travis
Trevor Tyler Ulysses Uma Valerie Vernon Vic Vijay Viktor Viola Violet Virgil Vivian Vivienne Wade Wallace Wayne Wesley Whitney Wilbur
Wilma Woodrow Yasser Yoko Yves Yvonne Zara Zadie
`);

/** Words before a name that say it is a person's. */
export const personTitles: ReadonlySet<string> = names(`
Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Lady Lord Dame President Chancellor Senator Sen. Rep. Gov. Governor
General Gen. Colonel Col. Captain Capt. Lieutenant Lt. Sergeant Sgt. Major Admiral Judge Justice Mayor King Queen Prince Princess
Emperor Empress Pope Saint Bishop Archbishop Cardinal Imam Ayatollah Sheikh Rabbi Reverend Rev. Secretary
Constable Inspector Superintendent Commissioner Executive Sheriff Commander Commodore Brigadier Ambassador Councillor
`);

/** What follows a name and is no part of it: honours, degrees, seats. */
export const postNominals: ReadonlySet<string> = names(`
AM AO BA BSc CB CBE CH CMG DBE DCMG DFC DPhil DSC DSO FAA FBA FCO FREng FRCP FRCS FRGS FRIBA FRS FRSA FRSC FRSE FRSL GBE GCB GCMG
GCVO JD JP KBE KC KCB KCMG KCVO KG KStJ KT LVO MA MBA MBE MC MD MEP MP MRCP MSc MSP MVO OBE OC OM ONZ PC PhD QC RA RIBA TD VC
`);

/** Common nouns that, standing right before a name, say it is a person's ("mathematician Emmy Noether"). */
export const personNouns: ReadonlySet<string> = names(`
actor actress activist administrator analyst anthropologist archaeologist architect artist astronaut astronomer athlete author biologist
botanist captain chemist coach comedian commander composer conductor critic dancer director doctor ecologist economist editor
engineer entrepreneur essayist explorer filmmaker founder geneticist geologist geographer guitarist historian inventor journalist
lawyer leader linguist manager mathematician meteorologist minister missionary musician naturalist neuroscientist novelist
nurse painter philosopher photographer physician physicist pianist player playwright poet politician president producer
programmer psychologist researcher scholar scientist sculptor senator singer sociologist soldier songwriter spokesman spokeswoman
spokesperson striker surgeon teacher theologian theorist translator virologist wife husband son daughter brother sister
father mother writer zoologist colleague architect emir king queen emperor
`);

/** Given names of women among those above. */
const womenNames: ReadonlySet<string> = names(`
Abigail Adele Agatha Agnes Aisha Alexandra Alice Alison Alma Amanda Amelia Amy Ana Andrea Angela Anita Ann Anna Anne Annie Astrid
Audrey Barbara Beatrice Bernadette Beth Betty Brenda Bridget Britney Carla Carmen Carol Caroline Catherine Cecilia Charlotte Chloe
Christina Christine Claire Clara Cynthia Daniela Deborah Denise Diana Dolores Doris Dorothy Edith Elaine Eleanor Elena Elizabeth Ella
Ellen Elsa Emily Emma Erica Erin Esther Eva Evelyn Faith Farah Fatima Fiona Florence Frances Francesca Frida Georgia Georgina Gertrude
Gina Gloria Grace Greta Gwen Hannah Harriet Heather Helen Hilary Hillary Holly Hope Ida Indira Ingrid Irene Iris Isabel Isabella
Isabelle Jade Jane Janet Jayne Jeanne Jennifer Jessica Jill Joan Joanna Josephine Joyce Judith Julia Julie Juliet Karen Karin Kate
Katherine Kathleen Kathryn Katie Katy Keiko Kelly Kristen Laura Lauren Leah Lena Lily Lillian Linda Lisa Lise Loretta Lorna Louise Lucia
Lucy Lydia Mabel Madeleine Mae Malala Margaret Margot Marguerite Maria Marianne Marie Marilyn Marina Marjorie Marlene Martha Mary Maureen
Maya Megan Melanie Mercedes Mia Michelle Miriam Molly Monica Muriel Myra Nadia Nancy Naomi Natalie Natasha Nellie Nina Nora Norma Octavia
Olga Olivia Pamela Patricia Paula Pauline Pearl Peggy Penelope Phyllis Polly Priya Rachel Rebecca Renee Rhoda Rita Rosa Rosalind Rose
Rosemary Roxanne Ruth Sabrina Sadie Sally Salma Samantha Sandra Sara Sarah Selma Serena Shannon Sharon Sheila Shirley Silvia Simone Sinéad
Sofia Sonia Sophia Sophie Stella Stephanie Sue Susan Susanna Suzanne Svetlana Sylvia Tania Tara Tatiana Teresa Tess Thelma Theresa Tina
Tracy Uma Ursula Valentina Valerie Vanessa Vera Victoria Viola Violet Virginia Vivian Vivienne Wanda Wendy Whitney Wilma Yasmin Yoko
Yvonne Zadie Zara Zoe
`);
/** Given names that women and men bear. */
const sharedNames: ReadonlySet<string> = names(`
Alexis Ariel Casey Chris Dale Jackie Jamie Jan Jean Jo Kai Kelly Kim Lee Leslie Lou Marion Morgan Pat Pau Robin Sam Shane Shannon Sidney
Taylor Tracy Vic Whitney Michele Michel Andrea Angel Gabriel Joe Quentin
`);

/** Woman or man by the given name; empty if the name does not say. */
export function sexOfName(name: string): 'f' | 'm' | '' {
  const given = name.split(/[ -]/)[0] ?? '';
  if (!givenNames.has(given) || sharedNames.has(given)) return '';
  return womenNames.has(given) ? 'f' : 'm';
}
