/**
 * Given names, by which a person is known for one: a service has none of them. Those that are also words, months or well-known programs are left out
 * (Mark, May, Grace, Ruby, Jenkins).
 * Sources: the most frequent given names of the US Social Security Administration since 1950, and of the name statistics of the UK, Germany, France, Spain,
 * Poland, Russia, Turkey, Nigeria, Kenya, Ghana, Ethiopia, South Africa, Egypt, India, China, Japan, Korea, Vietnam, Brazil and Colombia.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `
  Aaron Abdul Abdullah Abebe Abel Abigail Abraham Adam Adebayo Aditya Adrian Adriana Agnes Agnieszka Ahmed Ahmet Aisha Akira Alan Albert Alberto Alejandra Alejandro Aleksander Alex
  Alexander Alexandra Alexei Alexis Ali Alice Alicia Alina Alison Allison Amanda Amara Amina Amir Amit Amy Ana Anastasia Anders Andre Andrea Andreas Andrei Andres Andrew Andrzej
  Angela Angelica Anil Anita Anjali Ann Anna Anne Annika Anthony Antoine Anton Antonio Anya Arjun Arnold Arthur Ashley Astrid Audrey Ayesha Barbara Bart Beatrice Beatriz Ben Benjamin Bernard Beth Betty Bianca
  Bjorn Bob Boris Bradley Brandon Brenda Brendan Brian Bridget Brittany Bruce Bruno Bryan Camila Camille Carl Carla Carlos Carmen Carol Caroline Catherine Cecilia Chanda Charles Charlotte Chen Cheng Chidi
  Chinedu Chloe Chris Christian Christina Christine Christoph Christopher Cindy Claire Clara Claudia Colin Connor Craig Cristina Cynthia Damian Dan Daniel Daniela Danielle Dariusz Darren David Deborah Debra
  Deepak Denise Dennis Derek Diana Diane Diego Dieter Dimitri Dmitri Dmitry Dominic Don Donald Donna Doris Dorothy Douglas Dylan Edith Eduardo Edward Edwin Eileen Elena Eleanor Eli Elias Elif Elijah Elizabeth Ella
  Ellen Emeka Emily Emma Emmanuel Enrique Eric Erica Erik Erin Ernest Esther Ethan Eugene Eva Evelyn Fatima Fatou Felipe Femi Fernanda Fernando Fiona Florian Francesca Francesco Francis Francisco Franz Fred
  Frederick Friedrich Gabriel Gabriela Gareth Gary Geoffrey George Gerald Gerard Giovanni Giulia Giuseppe Gloria Gordon Graham Greg Gregory Guillaume Guillermo Gunnar Gustav Hakan Hannah Hans Harold Harry
  Hassan Hector Heather Heidi Helen Helena Helga Henrik Henry Hiroshi Hussein Ian Ibrahim Ingrid Irene Isaac Isabel Isabella Ivan Jack Jacob Jacqueline Jacques Jaime Jakub James Jamie Jane Janet Jason Javier 
  Jeff Jeffrey Jelena Jennifer Jenny Jens Jeremy Jerome Jerry Jessica Jesus Jim Jimmy Jin Joan Joanna Joao Joe Joel Johan Johannes John Johnny Jonas Jonathan Jorge Jose Joseph Joshua Joyce Juan Judith Judy Julian
  Julie Julien Juliet Jurgen Justin Kaori Karen Karim Karl Katarzyna Kate Katherine Kathleen Kathryn Katie Kavita Keith Kelly Ken Kenji Kenneth Kerry Kevin Khalid Kim Kimberly Kiran Klaus Kofi Krishna Kristen
  Kristin Krzysztof Kwame Kyle Lakshmi Larry Lars Laura Lauren Laurent Lawrence Leah Leila Lena Leo Leon Leonardo Leticia Lewis Li Liam Lillian Linda Lisa Liu Lois Lorenzo Louis Louise Luca Lucas Lucia Lucy Luis
  Luke Lydia Maciej Magda Magdalena Mahmoud Maja Manoj Manuel Marc Marcel Marcin Marco Marcos Marek Margaret Maria Marie Marina Mario Mariam Marta Martha Martin Martina Mary Marwan Mateo Mateusz Matt Matthew Matthias Maureen
  Maurice Mauricio Megan Mehmet Mei Melanie Melissa Michael Michal Michel Michelle Miguel Mike Mikhail Miriam Mohamed Mohammad Mohammed Molly Monica Monika Morgan Moses Muhammad Mustafa Nadia Nancy Naomi Natalia
  Natalie Natasha Nathan Neha Neil Ngozi Nicholas Nick Nicola Nicolas Nicole Nikhil Nikolai Nina Noah Nora Norman Nuno Obinna Olga Oliver Olivia Olu Omar Oscar Otieno Pablo Pamela Patricia Patrick Paul Paula Paulo Pavel
  Pawel Pedro Peggy Peter Petra Philip Philipp Philippe Pierre Pilar Piotr Priya Rachel Rafael Rahul Raj Rajesh Ralph Ramon Raquel Raul Ravi Raymond Rebecca Renata Rene Ricardo Richard Rita Robert Roberto Robin Roger Rohan
  Roland Ronald Rosa Rosie Roxana Roy Rudolf Russell Ruth Ryan Sabrina Salma Salvatore Sam Samantha Samir Samuel Sandra Sanjay Sara Sarah Satoshi Scott Sean Sebastian Selin Sergei Sergey Sergio Seth
  Shannon Sharon Shaun Shawn Sheila Shirley Sibusiso Silvia Simon Simone Sofia Sonia Sophia Sophie Stanley Stefan Stefano Stella Stephanie Stephen Steve Steven Stuart Sunita Suresh Susan Susanne Svetlana Sven Sylvia Takeshi
  Tamara Tanya Tariq Tatiana Ted Temitope Teresa Terry Thabo Theodore Theresa Thomas Thierry Tiago Tiffany Tim Timothy Tina Todd Tom Tomas Tomasz Tony Tracy Travis Trevor Tunde Uchenna Ulrich Umar Ursula Valentina Valeria
  Vanessa Veronica Vicky Vijay Vikram Vincent Viola Vivek Vladimir Walter Wanjiru Wayne Wei Wendy Werner William Wojciech Xavier Xiao Yan Yang Yara Yasmin Yewande Yolanda Yosef Yuki Yuri Yusuf Yves Yvonne
  Zachary Zainab Zhang Zoe Zofia Zoltan
 `
    .trim()
    .split(/\s+/),
);

/** A word with a capital that may be a given name, and another one after it. */
const NAMED = /(?<![\p{L}\p{N}_@./#-])(\p{Lu}\p{Ll}+)(?:[ -]\p{Lu}\p{Ll}+)?(?![\p{L}\p{N}_-])/gu;

/** A text in which people's names are written as handles, as long as they are: “Ana Lima forgot” is `@na-lima forgot`. */
export const namesAsHandles = (text: string): string =>
  text.replace(NAMED, (name: string, given: string) => (givenNames.has(given) ? `@${name.slice(1).replace(' ', '-')}` : name));
