/** Given names of women; a person with another given name is taken for a man if nothing says otherwise. */
const womenNames = new Set(
  `Abigail Ada Adelaide Adele Agatha Agnes Aisha Alexandra Alice Alison Alma Althea Amanda Amelia Amy Ana Anais Andrea Angela Angelina Anita
  Ann Anna Annabel Anne Annie Antonia Aphra Aretha Astrid Audrey Babe Barbara Beatrice Beatrix Bella Benazir Bernadette Bertha Bessie Beth Bette Betty
  Billie Bridget Brigitte Britney Candice Carla Carmen Carol Caroline Carrie Catherine Cecilia Charlotte Cher Chloe Christiane Christina Christine
  Clara Clare Claire Clemence Cleopatra Colette Coretta Cornelia Cynthia Daniela Deborah Denise Diana Dian Diane Dinah Dolley Dolores Dominique Dora Doris
  Dorothea Dorothy Edith Edna Eileen Elaine Eleanor Eleanora Elena Elisabeth Eliza Elizabeth Ella Ellen Elsa Emilia Emily Emma Emmeline Emmy Erica Erin
  Esther Ethel Etta Eudora Eugenie Eunice Eva Evangeline Evelyn Evita Fanny Farah Fatima Fiona Flannery Florence Frances Francesca Frida Gabriela Gabrielle
  Georgia Germaine Gertrude Gina Ginger Giulietta Glenda Gloria Golda Grace Greta Gwendolyn Hannah Harriet Hattie Hazel Heather Hedy Helen Helena Henrietta
  Hilary Hildegard Hillary Hypatia Ida Indira Ingrid Irene Iris Irina Isabel Isabella Isadora Isak Ivy Jackie Jacqueline Jane Janet Janis Jean Jeanne Jennifer
  Jenny Jessica Jill Joan Joanna Joanne Josephine Joy Joyce Juana Judith Judy Julia Juliana Julie Juliet Kamala Karen Karin Kate Katherine Kathleen
  Kathryn Katie Katharine Kim Kirsten Laura Lauren Lena Leona Leontyne Lillian Lily Linda Lisa Lise Lola Lotte Lou Louisa Louise Lucia Lucille Lucretia Lucy
  Lydia Mabel Madeleine Mae Maggie Malala Manuela Marcella Marga Margaret Margery Margot Marguerite Maria Mariah Marian Marianne Marie Marilyn Marina
  Marion Marjorie Marlene Martha Mary Marya Mata Maude Maureen Maxine Maya Megan Melanie Melinda Mercy Meryl Mia Michelle Mildred Millicent Miriam Moira
  Molly Monica Muriel Myra Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nefertiti Nell Nelly Nellie Nina Nora Norma Octavia Olga Olivia Olympia
  Pamela Patricia Patti Paula Pauline Pearl Peggy Penelope Phillis Phyllis Pocahontas Priscilla Rachel Rebecca Regina Rita Roberta Rosa Rosalind Rosalyn Rose
  Rosemary Roxanne Ruth Sacagawea Sadie Sally Samantha Sandra Sappho Sara Sarah Selma Serena Shakira Sharon Sheila Shirley Sigrid Silvia Simone Sojourner
  Sofia Sofya Sonia Sophia Sophie Stella Stephanie Steffi Susan Susanna Suzanne Svetlana Sybil Sylvia Tamara Tania Tatiana Teresa Tess Thelma Theodora Theresa
  Tina Toni Twyla Ursula Valentina Valerie Vanessa Venus Vera Veronica Victoria Vida Viola Violet Virginia Vivian Vivien Wanda Wendy Wilhelmina Willa Wilma
  Whoopi Winifred Yasmin Yoko Yvonne Zadie Zaha Zelda Zoe Zora`.split(/\s+/),
);

const womanWords =
  /^(?:\([^)]*\) )?[^;(]*\b(actress|woman|suffragist|feminist|queen of|queen consort|empress|heroine|goddess|nun|soprano|mezzo-soprano|contralto|ballerina|stateswoman|poetess|aviatrix|abbess|princess|noblewoman|sibyl)\b|\b(wife of|daughter of|sister of|mother of|consort of|with her husband|first woman)\b/i;

/** Woman or man, by given name and by what a gloss says. */
export function sexOf(name: string, gloss: string): 'f' | 'm' {
  const given =
    name.replace(/^(Saint|Dame|Lady|Sir|Queen|Mother|Madame) /, '').split(/[ -]/)[0] ?? '';
  if (/^(Dame|Lady|Queen|Madame|Mother|Grandma) /.test(name) || womenNames.has(given)) return 'f';
  return womanWords.test(gloss) ? 'f' : 'm';
}
