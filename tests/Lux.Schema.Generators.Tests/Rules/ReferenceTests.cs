namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>What tables may be to each other.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public Task A_required_reference_cannot_become_null() => RuleAssert.FiresAsync(
        "LUX1007",
        "ReferenceAction.SetNull",
        "'UserId' of 'Post' cannot be null, so it cannot become null when its 'User' is deleted: make it 'Id<User>?', or use ReferenceAction.Cascade or Restrict",
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Table("posts")]
        public partial record Post(Id<Post> Id, [OnDelete(ReferenceAction.SetNull)] Id<User> UserId);
        """);

    [Fact]
    public Task What_refers_to_nothing_has_no_delete_to_follow() => RuleAssert.FiresAsync(
        "LUX1007",
        "ReferenceAction.Cascade",
        "'Name' of 'Post' is 'string', which refers to no row that could be deleted: take [OnDelete] off, or make the member an Id of the table that it belongs to",
        """
        namespace App;

        [Table("posts")]
        public partial record Post(Id<Post> Id, [OnDelete(ReferenceAction.Cascade)] string Name);
        """);

    [Fact]
    public Task Restricting_is_always_right() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Table("posts")]
        public partial record Post(Id<Post> Id, [OnDelete(ReferenceAction.Restrict)] Id<User> UserId, [OnDelete(ReferenceAction.SetNull)] Id<User>? EditorId);
        """);

    [Fact]
    public Task A_circle_of_cascades_is_drawn() => RuleAssert.FiresAsync(
        "LUX1008",
        "ReferenceAction.Cascade",
        "Deletes cascade in a circle: A.B -> B.C -> C.A -> A: let one of them restrict, or set null",
        """
        namespace App;

        [Table("a")]
        public partial record A(Id<A> Id, [OnDelete(ReferenceAction.Cascade)] Id<B>? B);

        [Table("b")]
        public partial record B(Id<B> Id, [OnDelete(ReferenceAction.Cascade)] Id<C> C);

        [Table("c")]
        public partial record C(Id<C> Id, [OnDelete(ReferenceAction.Cascade)] Id<A> A);
        """);

    [Fact]
    public Task A_tree_may_cascade() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("comments")]
        public partial record Comment(Id<Comment> Id, [OnDelete(ReferenceAction.Cascade)] Id<Comment>? Parent);
        """);

    [Fact]
    public Task Rows_that_require_each_other_have_no_first() => RuleAssert.FiresAsync(
        "LUX1019",
        "Id<B>",
        "No first row of 'a' is possible: A.B -> B.A -> A: make one of them nullable",
        """
        namespace App;

        [Table("a")]
        public partial record A(Id<A> Id, Id<B> B);

        [Table("b")]
        public partial record B(Id<B> Id, Id<A> A);
        """);

    [Fact]
    public Task A_row_that_requires_itself_has_no_first() => RuleAssert.FiresAsync(
        "LUX1019",
        "Id<Page>",
        "No first row of 'pages' is possible: Page.Parent -> Page: make it nullable",
        """
        namespace App;

        [Table("pages")]
        public partial record Page(Id<Page> Id, Id<Page> Parent);
        """);

    [Fact]
    public Task A_listed_database_holds_what_its_tables_refer_to() => RuleAssert.FiresAsync(
        "LUX1009",
        "Id<User>",
        "'UserId' of 'Post' refers to table 'users', which database 'AppDb' does not list: add typeof(User) to its [Database], or hold the id as a long",
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Table("posts")]
        public partial record Post(Id<Post> Id, Id<User> UserId);

        [Database(typeof(Post))]
        public partial class AppDb;
        """);
}
