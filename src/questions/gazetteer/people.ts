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
`);

/** Words before a name that say it is a person's. */
export const personTitles: ReadonlySet<string> = names(`
Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Prof Prof. Professor Sir Lady Lord Dame President Chancellor Senator Sen. Rep. Gov. Governor
General Gen. Colonel Col. Captain Capt. Lieutenant Lt. Sergeant Sgt. Major Admiral Judge Justice Mayor King Queen Prince Princess
Emperor Empress Pope Saint Bishop Archbishop Cardinal Imam Ayatollah Sheikh Rabbi Reverend Rev. Secretary
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
