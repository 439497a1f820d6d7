"""How an import of a career framework reads its files, and what it calls the results."""

from __future__ import annotations

from pydantic import Field

from generator.schema.fields import (
    CategoryId,
    FamilyId,
    Label,
    LevelId,
    Line,
    LongLabel,
    ProficiencyId,
    Record,
    Reviewed,
    Slug,
    Sources,
    YesNo,
)


class RoleColumns(Record):
    """What the columns are called in a file with a row for each skill of each level of a role."""

    role: Label = Field(description="Column with the role's name")
    family: Label | None = Field(default=None, description="Column with the name of its family")
    role_description: Label | None = Field(
        default=None, description="Column that says what the role is and does"
    )
    level: Label | None = Field(default=None, description="Column with the name of the role's level")
    level_description: Label | None = Field(default=None, description="Column that says what the level does")
    skill: Label = Field(description="Column with the name of a skill that the level needs")
    skill_description: Label | None = Field(default=None, description="Column that says what the skill is")
    proficiency: Label = Field(description="Column that says how well the level needs it")
    meaning: Label | None = Field(
        default=None,
        description="Column that says what a person with this proficiency can do with the skill",
    )


class MeaningColumn(Record):
    """A column that says what a proficiency means."""

    column: Label = Field(description="Name of the column")
    proficiency: ProficiencyId = Field(description="Id of the proficiency")


class SkillColumns(Record):
    """What the columns are called in a file with a row for each skill."""

    skill: Label = Field(description="Column with the skill's name")
    description: Label | None = Field(default=None, description="Column that says what the skill is")
    meanings: tuple[MeaningColumn, ...] = Field(
        default=(), description="Columns that say what each proficiency means for the skill"
    )
    roles: Label | None = Field(
        default=None,
        description="Column with the roles that need it, which are compared with the other file",
    )
    roles_separator: str = Field(
        default=", ", min_length=1, max_length=5, description="What is between these names"
    )


class FamilyName(Record):
    """What the files call a family."""

    name: Label = Field(description="Name in the files")
    family: FamilyId = Field(description="Id of the family")


class ProficiencyName(Record):
    """What the files call a proficiency."""

    name: Label = Field(description="Name in the files")
    proficiency: ProficiencyId = Field(description="Id of the proficiency")


class LevelName(Record):
    """What the files call a level that is in data/levels.yml."""

    name: Label = Field(description="Name in the files")
    level: LevelId = Field(description="Id of the level")


class SkippedRows(Record):
    """Rows that are not imported."""

    column: Label = Field(description="Name of the column")
    value: Label = Field(description="What it says in these rows, such as NOT IN USE")


class ChosenId(Record):
    """An id that does not follow from a name."""

    name: LongLabel = Field(description="Name of the role or skill in the files")
    id: Slug = Field(description="Its id in the guide")


class FrameworkImportRecord(Record):
    """One way to read a career framework, for ``guide import framework``."""

    role_columns: RoleColumns = Field(description="The file with roles, their levels and skills")
    skill_columns: SkillColumns | None = Field(
        default=None, description="The file with skills, if there is one"
    )
    families: tuple[FamilyName, ...] = Field(default=(), description="Families of roles in the files")
    levels: tuple[LevelName, ...] = Field(
        default=(), description="Levels that many roles share; each other one becomes a level of its role"
    )
    level_order: tuple[Label, ...] = Field(
        default=(),
        description=(
            "Names of levels, the lowest first, in which * stands for any text; '*' alone for all others. "
            "Without it, levels are in the order of the file"
        ),
    )
    proficiencies: tuple[ProficiencyName, ...] = Field(min_length=1, description="Proficiencies in the files")
    skip: tuple[SkippedRows, ...] = Field(default=(), description="Rows to report and not to import")
    no_value: tuple[Label, ...] = Field(
        default=(), description="How the files write that a text is missing, such as MISSING"
    )
    bullets: tuple[Label, ...] = Field(default=("-", "*", "•"), description="How entries of a list begin")
    lower_case_names: YesNo = Field(
        default=False, description="yes if 'Data engineer' is 'data engineer' in running text"
    )
    ids: tuple[ChosenId, ...] = Field(default=(), description="Ids to use instead of those made from names")
    category: CategoryId = Field(description="Id of the category of the skills")
    no_description: Line = Field(
        description="What to write where the framework doesn't describe a role or a skill"
    )
    notice: Line | None = Field(
        default=None, description="Copyright and licence, for the first lines of every file it makes"
    )
    sources: Sources
    reviewed: Reviewed
