        await db.Messages.Include(m => m.UserId).Select((m, u) => (m.Content, u.Name), (content, name) => content + name).Take(5).ToArrayAsync();

//! CS1501 at `Select`: No overload for method 'Select' takes 2 arguments
