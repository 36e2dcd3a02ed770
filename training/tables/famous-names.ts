import type { Named } from './named.ts';

/** Names that WordNet 3.1 lacks, as `kind|sort|family|region|year|sex: name, name`; written for this project. */
const lists = `
person|politician|leader|United States|1955|m: Barack Obama, Donald Trump, Joe Biden, Mitt Romney, John McCain, Bernie Sanders, Mike Pence, John Kerry, Al Gore, Marco Rubio, Ted Cruz, Chuck Schumer, Mitch McConnell
person|politician|leader|United States|1955|f: Hillary Clinton, Kamala Harris, Nancy Pelosi, Elizabeth Warren, Condoleezza Rice, Madeleine Albright, Michelle Obama, Sarah Palin, Janet Yellen
person|politician|leader|Europe|1960|m: Tony Blair, David Cameron, Boris Johnson, Gordon Brown, Emmanuel Macron, Nicolas Sarkozy, François Hollande, Olaf Scholz, Gerhard Schröder, Rishi Sunak, Keir Starmer, Silvio Berlusconi, Volodymyr Zelensky, Vladimir Putin, Dmitry Medvedev
person|politician|leader|Europe|1960|f: Angela Merkel, Theresa May, Ursula von der Leyen, Christine Lagarde, Mary Robinson, Giorgia Meloni, Sanna Marin, Mette Frederiksen
person|politician|leader|Asia|1955|m: Xi Jinping, Hu Jintao, Narendra Modi, Manmohan Singh, Shinzo Abe, Imran Khan, Hamid Karzai, Ashraf Ghani, Recep Tayyip Erdoğan, Pervez Musharraf, Joko Widodo
person|politician|leader|Asia|1955|f: Aung San Suu Kyi, Benazir Bhutto, Sheikh Hasina, Park Geun-hye, Tsai Ing-wen, Sonia Gandhi
person|politician|leader|Africa|1945|m: Nelson Mandela, Kofi Annan, Desmond Tutu, Thabo Mbeki, Jacob Zuma, Paul Kagame, Cyril Ramaphosa, Julius Nyerere, Jomo Kenyatta, Kwame Nkrumah
person|founder|business person|United States|1960|m: Steve Jobs, Bill Gates, Elon Musk, Jeff Bezos, Mark Zuckerberg, Larry Page, Sergey Brin, Jack Dorsey, Tim Cook, Larry Ellison, Michael Dell, Steve Wozniak, Paul Allen
person|computer scientist|scientist|World|1940|m: Tim Berners-Lee, Alan Turing, Linus Torvalds, Dennis Ritchie, Ken Thompson, Donald Knuth, Vint Cerf, Edsger Dijkstra, Guido van Rossum, John McCarthy, Claude Shannon
person|computer scientist|scientist|World|1930|f: Grace Hopper, Margaret Hamilton, Barbara Liskov, Katherine Johnson, Ada Lovelace, Dorothy Vaughan, Radia Perlman
person|physicist|scientist|World|1935|m: Stephen Hawking, Richard Feynman, Peter Higgs, Roger Penrose, Carl Sagan, Steven Weinberg, Freeman Dyson, Kip Thorne, Abdus Salam
person|physicist|scientist|World|1900|f: Lise Meitner, Chien-Shiung Wu, Maria Goeppert Mayer, Emmy Noether, Cecilia Payne-Gaposchkin, Jocelyn Bell Burnell, Vera Rubin, Henrietta Swan Leavitt
person|biologist|scientist|World|1925|m: James Watson, Francis Crick, Frederick Sanger, Jonas Salk, Linus Pauling, E. O. Wilson, Stephen Jay Gould, Norman Borlaug, Maurice Wilkins
person|biologist|scientist|World|1930|f: Rosalind Franklin, Barbara McClintock, Jane Goodall, Rachel Carson, Dian Fossey, Rita Levi-Montalcini, Dorothy Hodgkin, Jennifer Doudna, Gerty Cori, Tu Youyou
person|singer|musician|World|1960|m: Michael Jackson, Elton John, David Bowie, Prince, Freddie Mercury, Bob Marley, Stevie Wonder, Bruce Springsteen, Paul Simon, Sting, Phil Collins
person|singer|musician|World|1965|f: Madonna, Beyoncé, Adele, Taylor Swift, Rihanna, Whitney Houston, Lady Gaga, Celine Dion, Mariah Carey, Shakira, Tina Turner
person|footballer|athlete|World|1980|m: Lionel Messi, Cristiano Ronaldo, Diego Maradona, Pelé, Zinedine Zidane, David Beckham, Ronaldinho, Thierry Henry, Johan Cruyff, Neymar
person|tennis player|athlete|World|1980|m: Roger Federer, Rafael Nadal, Novak Djokovic, Andy Murray, Pete Sampras, Andre Agassi, Boris Becker, Stefan Edberg
person|tennis player|athlete|World|1980|f: Serena Williams, Venus Williams, Maria Sharapova, Steffi Graf, Monica Seles, Naomi Osaka, Justine Henin, Kim Clijsters
person|novelist|writer|World|1950|m: Stephen King, Salman Rushdie, Haruki Murakami, Ian McEwan, Kazuo Ishiguro, Umberto Eco, Orhan Pamuk, Philip Pullman, Neil Gaiman, Terry Pratchett, Chinua Achebe
person|novelist|writer|World|1950|f: J. K. Rowling, Margaret Atwood, Toni Morrison, Zadie Smith, Hilary Mantel, Isabel Allende, Alice Munro, Doris Lessing, Agatha Christie, Chimamanda Ngozi Adichie
person|film director|performer|World|1950|m: Steven Spielberg, George Lucas, Martin Scorsese, Quentin Tarantino, Christopher Nolan, Peter Jackson, Ridley Scott, James Cameron, Tim Burton, Stanley Kubrick
person|architect|artist|World|1935|m: Frank Gehry, Norman Foster, Renzo Piano, Rem Koolhaas, Oscar Niemeyer, Tadao Ando, Richard Rogers, Santiago Calatrava
person|architect|artist|World|1945|f: Zaha Hadid, Kazuyo Sejima, Jeanne Gang, Lina Bo Bardi, Denise Scott Brown, Farshid Moussavi, Odile Decq
person|astronaut|scientist|World|1935|m: Neil Armstrong, Buzz Aldrin, Yuri Gagarin, John Glenn, Alan Shepard, Michael Collins, Jim Lovell, Alexei Leonov, Gus Grissom
person|astronaut|scientist|World|1950|f: Valentina Tereshkova, Sally Ride, Mae Jemison, Christa McAuliffe, Eileen Collins, Svetlana Savitskaya, Peggy Whitson
work|play|play|England|1600|: Hamlet, Macbeth, Othello, King Lear, Romeo and Juliet, The Tempest, Julius Caesar, Twelfth Night, Much Ado About Nothing, Antony and Cleopatra, Richard III
work|novel|novel|England|1850|: Pride and Prejudice, Jane Eyre, Wuthering Heights, Great Expectations, Oliver Twist, Middlemarch, Vanity Fair, Frankenstein, Dracula, Emma, David Copperfield
work|novel|novel|World|1930|: The Great Gatsby, Brave New World, The Grapes of Wrath, To the Lighthouse, Animal Farm, Lord of the Flies, The Old Man and the Sea, Catch-22, Of Mice and Men, A Passage to India
work|epic|epic|World|-800|: Iliad, Odyssey, Aeneid, Epic of Gilgamesh, Mahabharata, Ramayana, Metamorphoses, Divine Comedy, Paradise Lost, Beowulf
work|opera|opera|Europe|1850|: La Traviata, Carmen, Tosca, Aida, Rigoletto, The Magic Flute, Don Giovanni, The Marriage of Figaro, La Bohème, Madame Butterfly, Fidelio
work|painting|painting|Europe|1700|: Mona Lisa, The Night Watch, Girl with a Pearl Earring, The Birth of Venus, The Scream, The Starry Night, Guernica, Las Meninas, The Kiss, The Last Supper
work|film|film|World|1985|: Star Wars, Jurassic Park, Titanic, The Godfather, Casablanca, Citizen Kane, The Matrix, Jaws, Avatar, Psycho, Blade Runner, Alien
work|scripture|scripture|World|0|: Bible, Quran, Torah, Bhagavad Gita, Talmud, Vedas, Tripitaka
event|war|war|World|1914|: World War I, World War II, Cold War, Vietnam War, Korean War, Gulf War, Iraq War, Crimean War, Falklands War, Iran–Iraq War, Spanish Civil War, American Civil War
event|age|age|Europe|1500|: Renaissance, Enlightenment, Industrial Revolution, Reformation, Middle Ages, Age of Discovery, Scientific Revolution, Romantic era, Victorian era
event|revolution|revolution|World|1789|: French Revolution, American Revolution, Russian Revolution, Iranian Revolution, Cuban Revolution, Chinese Revolution, Glorious Revolution, Mexican Revolution, Haitian Revolution
event|treaty|treaty|World|1919|: Treaty of Versailles, Treaty of Westphalia, Treaty of Utrecht, Treaty of Paris, Treaty of Tordesillas, Congress of Vienna, Maastricht Treaty, Treaty of Rome
event|prize|prize|World|1901|: Nobel Prize, Pulitzer Prize, Booker Prize, Fields Medal, Turing Award, Abel Prize, Wolf Prize, Pritzker Prize, Lasker Award, Templeton Prize
event|film prize|film prize|World|1930|: Academy Award, Golden Globe, Emmy Award, Grammy Award, Tony Award, Palme d'Or, Golden Lion, Golden Bear
event|sports event|sports event|World|1930|: Olympic Games, World Cup, Wimbledon, Tour de France, Super Bowl, Commonwealth Games, Asian Games, Champions League, Masters Tournament, World Series
event|space mission|space mission|United States|1970|: Apollo 11, Apollo 13, Apollo 8, Gemini 8, Voyager 1, Voyager 2, Pioneer 10, New Horizons, Cassini, Viking 1, Mariner 10
name|spacecraft|spacecraft|United States|1990|: Hubble Space Telescope, James Webb Space Telescope, Kepler, Spitzer Space Telescope, International Space Station, Mir, Skylab, Curiosity, Perseverance, Opportunity, Sputnik 1
name|language|language|Europe|0|: English, French, German, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Hungarian, Romanian, Greek, Russian, Ukrainian, Bulgarian, Serbian, Croatian, Catalan, Basque, Irish, Welsh, Latin
name|language|language|Asia|0|: Mandarin, Cantonese, Japanese, Korean, Hindi, Urdu, Bengali, Tamil, Telugu, Punjabi, Pashto, Dari, Persian, Arabic, Hebrew, Turkish, Thai, Vietnamese, Malay, Tagalog, Nepali, Sanskrit, Aramaic
name|language|language|Africa|0|: Swahili, Hausa, Yoruba, Igbo, Zulu, Xhosa, Amharic, Somali, Afrikaans, Shona
name|planet|planet|World|0|: Mercury, Venus, Mars, Jupiter, Saturn, Uranus, Neptune, Earth
name|moon|moon|World|0|: Europa, Ganymede, Callisto, Io, Titan, Enceladus, Triton, Phobos, Deimos, Charon
name|religion|religion|World|0|: Christianity, Islam, Judaism, Hinduism, Buddhism, Sikhism, Taoism, Shinto, Zoroastrianism, Jainism, Confucianism
name|currency|currency|World|0|: euro, dollar, pound, yen, franc, rupee, peso, yuan, rouble, krona
name|style|style|Europe|0|: Baroque, Gothic, Romanesque, Rococo, Neoclassical, Art Deco, Art Nouveau, Bauhaus, Impressionism, Cubism, Surrealism, Expressionism, Romanticism
name|programming language|programming language|World|1990|: Python, JavaScript, Java, TypeScript, Ruby, Perl, PHP, Rust, Swift, Kotlin, Fortran, COBOL, Pascal, Lisp, Haskell, Go
name|operating system|operating system|World|1990|: Windows, Linux, macOS, Android, iOS, Unix, MS-DOS, Chrome OS
place|river|river|World|0|: Nile, Amazon, Congo, Yangtze, Mississippi, Niger, Mekong, Zambezi, Ganges, Indus, Volga, Euphrates, Tigris
place|river|river|Europe|0|: Danube, Rhine, Thames, Seine, Loire, Elbe, Rhône, Tiber, Oder, Vistula, Ebro, Po, Dnieper
place|river|river|United States|0|: Colorado, Missouri, Ohio, Hudson, Potomac, Columbia, Rio Grande, Tennessee, Arkansas, Delaware
place|desert|desert|World|0|: Sahara, Gobi, Kalahari, Namib, Mojave, Atacama, Negev, Thar, Sahel
place|range|mountain range|World|0|: Himalayas, Alps, Andes, Rockies, Pyrenees, Carpathians, Urals, Appalachians, Karakoram, Hindu Kush, Sierra Nevada
place|mountain peak|mountain|World|0|: Mount Everest, Mount Kilimanjaro, Mount Fuji, Mount Etna, Mount Elbrus, Mount Rainier, Mount Olympus, Mount Kenya, Mount Vesuvius
place|mountain peak|mountain|World|0|: Everest, Kilimanjaro, Mont Blanc, Matterhorn, Denali, Aconcagua, Annapurna, Vesuvius, Etna, Krakatoa
place|sea|sea|World|0|: Mediterranean Sea, Black Sea, Red Sea, Baltic Sea, North Sea, Caspian Sea, Dead Sea, Adriatic Sea, Aegean Sea, Arabian Sea, Caribbean Sea
event|battle|battle|Europe|1810|: Battle of Waterloo, Battle of Trafalgar, Battle of Austerlitz, Battle of Borodino, Battle of Leipzig, Battle of the Nile
event|battle|battle|Europe|1200|: Battle of Hastings, Battle of Agincourt, Battle of Crécy, Battle of Bannockburn, Battle of Poitiers, Battle of Bosworth
event|battle|battle|United States|1863|: Battle of Gettysburg, Battle of Antietam, Battle of Shiloh, Battle of Vicksburg, Battle of Bull Run
event|battle|battle|World|1930|: Battle of Stalingrad, Battle of Verdun, Battle of the Somme, Battle of Midway, Battle of Britain, Battle of the Bulge, Battle of Kursk
event|battle|battle|Greece|-480|: Battle of Marathon, Battle of Thermopylae, Battle of Salamis, Battle of Plataea, Battle of Issus
place|ocean|ocean|World|0|: Pacific Ocean, Atlantic Ocean, Indian Ocean, Arctic Ocean, Southern Ocean
place|world landmark|landmark|World|0|: Eiffel Tower, Statue of Liberty, Taj Mahal, Colosseum, Great Wall of China, Machu Picchu, Stonehenge, Big Ben, Sydney Opera House, Golden Gate Bridge, Parthenon, Burj Khalifa
`;

/** The names of the lists above. They are known to nearly everybody, so their obscurity is small. */
export function famousNames(): Named[] {
  return lists
    .trim()
    .split('\n')
    .flatMap((line) => {
      const split = line.indexOf(':');
      const [kind = '', sort = '', family = '', region = '', year = '0', sex = ''] = line
        .slice(0, split)
        .split('|');
      return line
        .slice(split + 1)
        .split(',')
        .map((name) => ({
          name: name.trim(),
          aliases: [],
          kind: kindOf(kind),
          sort,
          family,
          region,
          year: Number(year),
          sex: sex === 'f' || sex === 'm' ? sex : ('' as const),
          obscurity: 100,
        }));
    });
}

function kindOf(text: string): Named['kind'] {
  const kinds = ['person', 'place', 'organisation', 'event', 'work'] as const;
  return kinds.find((kind) => kind === text) ?? 'name';
}
