namespace Lux.Schema.Generators.Tests.Uses;

/// <summary>Writes that cannot work do not compile, and say why.</summary>
public sealed class WriteUseTests
{
    [Fact]
    public void Writes_that_work_compile_without_a_warning() => UseAssert.Compiles(
        """
        long changed = await db.Users.Where(u => u.Color == maybe & u.Age > 7).UpdateAsync(u => u.Color.Set(maybe) & u.Name.Set("ann"));
        bool done = await db.Users.UpdateAsync(ann, u => u.Age.Set(8), onlyIf: u => u.Age == 7);
        long deleted = await db.Users.All.DeleteAsync();
        Id<User> id = await db.Users.UpsertByNameAsync(new() { Name = "ann" });
        Id<Message> message = await db.BatchAsync(b =>
        {
            var user = b.Users.Insert(new() { Name = "bob" });
            b.Users.Update(user, u => u.Age.Set(3));
            return b.Messages.Insert(new(default, user, "hello", default));
        });
        BatchResult result = await db.BatchAsync(b =>
        {
            b.Messages.Where(m => m.UserId == ann).Delete();
            b.Users.UpsertByName(new() { Name = "ann" });
        });
        """);

    [Fact]
    public void A_batch_that_waits_does_not_compile() => UseAssert.Fails(
        "CS0619",
        "A batch is put together without waiting: read what it needs first, then add its steps in a function that is not async.",
        "await db.BatchAsync(async b => { await Task.Yield(); b.Users.Delete(ann); });");

    [Fact]
    public void A_batch_that_waits_and_gives_an_id_does_not_compile() => UseAssert.Fails(
        "CS0619",
        "A batch is put together without waiting",
        "await db.BatchAsync(async b => { await Task.Yield(); return b.Users.Insert(new() { Name = \"ann\" }); });");

    [Fact]
    public void The_key_cannot_be_set() => UseAssert.Fails(
        "CS0619",
        "The engine assigns ids; a row keeps the one it has.",
        "await db.Users.Where(u => u.Age > 3).UpdateAsync(u => u.Id.Set(ann));");

    [Fact]
    public void An_id_of_another_table_is_no_reference() => UseAssert.Fails(
        "CS1503",
        "cannot convert from 'Lux.Schema.Id<App.User>' to 'Lux.Schema.Id<App.Message>'",
        "await db.BatchAsync(b => b.Messages.Delete(b.Users.Insert(new() { Name = \"ann\" })));");

    [Fact]
    public void There_is_no_upsert_without_a_unique_column() => UseAssert.Fails(
        "CS1061",
        "UpsertByContentAsync",
        "await db.Messages.UpsertByContentAsync(new(default, ann, \"hello\", default));");

    [Fact]
    public void A_table_without_a_filter_has_no_update_of_all_its_rows() => UseAssert.Fails(
        "CS0619",
        "This would be about every row of the table. Say which rows with Where(...), or begin with All where every row is meant.",
        "await db.Users.UpdateAsync(u => u.Age.Set(8));");

    [Fact]
    public void A_table_without_a_filter_has_no_delete_of_all_its_rows() => UseAssert.Fails(
        "CS0619",
        "This would be about every row of the table.",
        "await db.Users.DeleteAsync();");
}
