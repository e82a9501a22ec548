await db.Messages.Select(m => m.Content.ToUpper()).Take(5).ToArrayAsync();

//! CS0619 at `m.Content.ToUpper()`: 'TextColumn<Message, string>.ToUpper()' is obsolete: 'The engine compares text as it is, case and all: store it as it shall be compared, or look at it in the rows that are read.'
