using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Declarations;

/// <summary>The names that one file declares and those that it mentions outside of bodies, read off its syntax alone: a declaration can depend on another file only by a name.</summary>
internal sealed class TreeNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> Known = new();

    private TreeNames(SyntaxTree tree)
    {
        var walker = new Walker(this);
        walker.Visit(tree.GetRoot());
    }

    /// <summary>The simple names of the types that it declares; of an attribute the short form, too.</summary>
    public HashSet<string> Declared { get; } = new(StringComparer.Ordinal);

    /// <summary>What decides which type a name means, other than usings: for each type and namespace its head, and the name by which others know it.</summary>
    public HashSet<(string Head, string Name)> Heads { get; } = [];

    /// <summary>Names by which it may depend on all that a type says. Its own types are among them: they may have parts elsewhere.</summary>
    public HashSet<string> Mentioned { get; } = new(StringComparer.Ordinal);

    /// <summary>The <c>T</c> of each <c>Id&lt;T&gt;</c>, of which no more than the outline is asked.</summary>
    public HashSet<string> Referenced { get; } = new(StringComparer.Ordinal);

    /// <summary>Names in global usings, by which any file may mean something.</summary>
    public HashSet<string> MentionedForAll { get; } = new(StringComparer.Ordinal);

    /// <summary>The global usings as they are written.</summary>
    public string GlobalUsings { get; private set; } = "";

    /// <summary>Whether a using has an alias.</summary>
    public bool HasAliases { get; private set; }

    /// <summary>The names of a file, read at the first use.</summary>
    public static TreeNames Of(SyntaxTree tree) => Known.GetValue(tree, static tree => new(tree));

    private sealed class Walker(TreeNames names) : CSharpSyntaxWalker
    {
        private readonly Stack<string> _around = new();

        public override void VisitBlock(BlockSyntax node)
        {
        }

        public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
        {
        }

        public override void VisitUsingDirective(UsingDirectiveSyntax node)
        {
            names.HasAliases |= node.Alias is not null;
            if (!node.GlobalKeyword.IsKind(SyntaxKind.None))
            {
                names.GlobalUsings += node.ToString() + "\n";
                foreach (var part in node.DescendantNodes().OfType<SimpleNameSyntax>())
                    names.MentionedForAll.Add(part.Identifier.ValueText);
            }

            base.VisitUsingDirective(node);
        }

        public override void VisitIdentifierName(IdentifierNameSyntax node) => names.Mentioned.Add(node.Identifier.ValueText);

        public override void VisitGenericName(GenericNameSyntax node)
        {
            names.Mentioned.Add(node.Identifier.ValueText);
            if (node is { Identifier.ValueText: "Id", TypeArgumentList.Arguments: [IdentifierNameSyntax row] })
                names.Referenced.Add(row.Identifier.ValueText);
            else
                base.VisitGenericName(node);
        }

        public override void VisitNamespaceDeclaration(NamespaceDeclarationSyntax node) => Within(node, () => base.VisitNamespaceDeclaration(node));

        public override void VisitFileScopedNamespaceDeclaration(FileScopedNamespaceDeclarationSyntax node) => Within(node, () => base.VisitFileScopedNamespaceDeclaration(node));

        public override void VisitClassDeclaration(ClassDeclarationSyntax node) => Within(node, () => base.VisitClassDeclaration(node));

        public override void VisitRecordDeclaration(RecordDeclarationSyntax node) => Within(node, () => base.VisitRecordDeclaration(node));

        public override void VisitStructDeclaration(StructDeclarationSyntax node) => Within(node, () => base.VisitStructDeclaration(node));

        public override void VisitInterfaceDeclaration(InterfaceDeclarationSyntax node) => Within(node, () => base.VisitInterfaceDeclaration(node));

        public override void VisitEnumDeclaration(EnumDeclarationSyntax node)
        {
            Declare($"{node.Modifiers} enum {node.Identifier.ValueText}", node.Identifier.ValueText);
            base.VisitEnumDeclaration(node);
        }

        public override void VisitDelegateDeclaration(DelegateDeclarationSyntax node)
        {
            Declare($"{node.Modifiers} delegate {node.Identifier.ValueText}{node.TypeParameterList}", node.Identifier.ValueText);
            base.VisitDelegateDeclaration(node);
        }

        private void Within(BaseNamespaceDeclarationSyntax node, Action inner)
        {
            string name = node.Name.ToString();
            foreach (string part in name.Split('.'))
                names.Heads.Add(($"{Around} namespace {name}", part.Trim()));
            _around.Push(name);
            inner();
            _around.Pop();
        }

        private void Within(TypeDeclarationSyntax node, Action inner)
        {
            string head = $"{node.Modifiers} {node.Keyword}{(node is RecordDeclarationSyntax record ? " " + record.ClassOrStructKeyword : "")} {node.Identifier.ValueText}{node.TypeParameterList}{node.ConstraintClauses}";
            Declare(head, node.Identifier.ValueText);
            _around.Push(head);
            inner();
            _around.Pop();
        }

        private string Around => string.Join(" < ", _around);

        private void Declare(string head, string name)
        {
            const string suffix = nameof(Attribute);
            names.Mentioned.Add(name);
            foreach (string known in name.EndsWith(suffix, StringComparison.Ordinal) ? [name, name.Substring(0, name.Length - suffix.Length)] : new[] { name })
            {
                names.Declared.Add(known);
                names.Heads.Add(($"{Around} < {head}", known));
            }
        }
    }
}
