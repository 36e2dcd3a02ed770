import { givenNames } from '../../gazetteer/people.ts';

export type Gender = 'male' | 'female';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The given names of the gazetteer that women bear. */
const womensNames = words(`
Abigail Agnes Alice Alison Amanda Amelia Amy Ana Angela Anita Ann Anna Anne Barbara Beatrice Carol Caroline Catherine Cecilia
Charlotte Christina Christine Claire Clara Cynthia Daniela Deborah Diana Dorothy Edith Eleanor Elena Elizabeth Ella Ellen Emily
Emma Esther Eva Evelyn Fatima Florence Frances Francesca Gloria Grace Hannah Harriet Heather Helen Hillary Indira Ingrid Irene
Isabel Isabella Jane Janet Jennifer Jessica Jill Joan Joanna Judith Julia Julie Karen Kate Katherine Kathleen Katie Laura Lily
Linda Lisa Lise Louise Lucia Lucy Madeleine Margaret Maria Marie Marilyn Martha Mary Maya Megan Melanie Michelle Molly Monica
Nancy Naomi Natalie Nina Patricia Paula Priya Rachel Rebecca Rita Rosa Rosalind Rose Ruth Sally Samantha Sandra Sara Sarah Sharon
Sheila Sofia Sophia Sophie Stephanie Sue Susan Suzanne Sylvia Teresa Theresa Ursula Valentina Vanessa Vera Victoria Virginia Wanda
Wendy Yasmin Zoe Adele Agatha Aisha Alexandra Alma Annie Astrid Audrey Bernadette Beth Betty Brenda Bridget Britney Carla Carmen
Chloe Denise Dolores Doris Elaine Elsa Erica Erin Faith Farah Fiona Frida Georgia Georgina Gertrude Gina Greta Gwen Hilary Holly
Hope Ida Iris Isabelle Jade Jayne Jeanne Josephine Joyce Juliet Karin Kathryn Katy Keiko Kristen Lauren Leah Lena Lillian Loretta
Lorna Lydia Mabel Mae Malala Manju Margot Marianne Marguerite Marina Marjorie Marlene Maureen Mercedes Mia Michele Miriam Muriel
Myra Nadia Natasha Nellie Nora Norma Octavia Olga Pamela Pauline Pearl Peggy Penelope Phyllis Polly Renee Rhoda Rosemary Roxanne
Sabrina Sadie Salma Selma Serena Shannon Shirley Silvia Simone Sinéad Sonia Stella Susanna Svetlana Tania Tara Tatiana Tess
Thelma Tina Uma Valerie Viola Violet Vivian Vivienne Whitney Wilma Yoko Yvonne Zara Zadie
`);

/** Names that the gazetteer leaves out because they are words or parts of other names. */
const moreWomen = words('Ada Aretha Beyoncé Emmy Jenna Kristin Kristina Marissa Ruby');
const moreMen = words('Andy Ashton Ernst Harlow Harlan Jeremiah Jonah Julien Tommy Willie Zlatan');

/** Borne by both: they say nothing. */
const sharedNames = words(`
Andrea Ariel Cameron Casey Chandra Claude Dale Dominic Frankie Gabriel Jackie Jamie Jan Jean Jo Jordan Kai Kelly Kerry Kim Lee
Leslie Lou Marion Mel Morgan Pat Robin Rowan Sam Sidney Taylor Tracy Vic Toby
`);

const menTitles = words(
  'Mr Mr. Sir Lord King Prince Emperor Pope Father Brother Don Count Duke Sheikh',
);
const womenTitles = words(
  'Mrs Mrs. Ms Ms. Miss Lady Dame Queen Princess Empress Sister Madame Duchess',
);
const menNouns = words(`
man boy father son brother husband uncle nephew grandfather king prince emperor duke earl baron lord gentleman guy actor spokesman
chairman businessman congressman policeman fisherman gunman nobleman statesman hero monk priest pope bishop emir sultan caliph
imam sheikh bridegroom widower headmaster waiter steward knight patriarch
`);
const womenNouns = words(`
woman girl mother daughter sister wife aunt niece grandmother queen princess empress duchess lady actress spokeswoman chairwoman
businesswoman congresswoman policewoman heroine nun bride widow waitress stewardess goddess matriarch midwife ballerina
`);

/** The gender that a given name or a title before a name says; undefined where it says none. */
export function genderOfName(given: string, title = ''): Gender | undefined {
  if (menTitles.has(title)) return 'male';
  if (womenTitles.has(title)) return 'female';
  if (sharedNames.has(given)) return undefined;
  if (womensNames.has(given) || moreWomen.has(given)) return 'female';
  return givenNames.has(given) || moreMen.has(given) ? 'male' : undefined;
}

/** The gender that a singular noun in lower case says: "actress", "king". */
export function genderOfNoun(noun: string): Gender | undefined {
  if (womenNouns.has(noun)) return 'female';
  return menNouns.has(noun) ? 'male' : undefined;
}
