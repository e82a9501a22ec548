namespace Lux.Schema.Generators.Tests.Uses;

/// <summary>Reads that cannot work do not compile, and say why.</summary>
public sealed class ReadUseTests
{
    [Fact]
    public void Reads_that_work_compile_without_a_warning() => UseAssert.Compiles(
        """
        User[] rows = await db.Users.Where(u => u.Name == maybe | u.Color != null).ToArrayAsync();
        (Id<User>, string, string?)[] some = await db.Users.Select(u => (u.Id, u.Name, u.Color)).ToArrayAsync();
        string[] made = await db.Users.Select(u => (u.Name, u.Color), (name, color) => name.Trim() + color?.Trim()).ToArrayAsync();
        Page<Message> page = await db.Messages.OrderByDescending(m => m.Timestamp).PageAsync(size: 50, after: maybe);
        (Id<User>, long, DateTimeOffset)[] groups = await db.Messages.GroupBy(m => m.UserId).Having(g => g.Count() > 3).OrderByDescending(g => g.Count()).Select(g => (g.Key, g.Count(), g.Max(m => m.Timestamp))).ToArrayAsync();
        (Id<User>, string, long)[] pairs = await db.Messages.GroupBy(m => (m.UserId, m.Content)).Select(g => (g.Key.Item1, g.Key.Item2, g.Count())).ToArrayAsync();
        long sum = await db.Users.SumAsync(u => u.Age);
        double? average = await db.Users.Where(u => u.Age > 3).AvgAsync(u => u.Age);
        DateTimeOffset? last = await db.Messages.MaxAsync(m => m.Timestamp);
        string? first = await db.Users.MinAsync(u => u.Name);
        string? color = await db.Users.MinAsync(u => u.Color);
        await foreach (var name in db.Users.Select(u => u.Name)) _ = name.Length;
        """);

    [Fact]
    public void A_sum_is_of_numbers() => UseAssert.Fails(
        "CS0619",
        "Sum and Avg are of a column of numbers: long, int, short, byte, double, float or decimal.",
        "await db.Users.GroupBy(u => u.Age).Select(g => (g.Key, g.Sum(u => u.Name))).ToArrayAsync();");

    [Fact]
    public void A_group_has_no_columns_but_its_keys() => UseAssert.Fails(
        "CS1061",
        "'Content'",
        "await db.Messages.GroupBy(m => m.UserId).Select(g => (g.Key, g.Content)).ToArrayAsync();");

    [Fact]
    public void Groups_have_no_pages() => UseAssert.Fails(
        "CS1061",
        "'PageAsync'",
        "await db.Messages.GroupBy(m => m.UserId).Select(g => g.Key).PageAsync(50);");

    [Fact]
    public void Rows_are_not_filtered_in_the_program_by_accident() => UseAssert.Fails(
        "CS1061",
        "'Sum'",
        "_ = db.Users.Select(u => u.Age).Sum();");

    [Fact]
    public void Ids_of_another_table_do_not_compare() => UseAssert.Fails(
        "CS0019",
        "'RefColumn<Message, User, User.Columns>' and 'Id<Message>'",
        "_ = db.Messages.Where(m => m.UserId == new Id<Message>(7));");
}
